package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.password.Password;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signing up, step by step.
 *
 * @param id {@code sua_…}
 * @param clientId the browser
 * @param answers what was typed so far
 * @param email how far proving the e-mail address has come
 * @param phone how far proving the phone number has come
 * @param invitationId the invitation that it accepts, whose e-mail address it has; null for none
 * @param createdUserId the user that came of it
 * @param createdSessionId the session that came of it
 * @param createdAt when it began
 */
public record SignUpAttempt(
        String id,
        String clientId,
        Answers answers,
        @Nullable Verification email,
        @Nullable Verification phone,
        @Nullable String invitationId,
        @Nullable String createdUserId,
        @Nullable String createdSessionId,
        Instant createdAt) {

    private static final Duration LIFE = Duration.ofDays(1);

    /**
     * Returns until when it can be finished.
     *
     * @return a day after it began
     */
    public Instant abandonAt() {
        return createdAt.plus(LIFE);
    }

    /**
     * Returns the attempt with other answers. Another address or number has to be proved, and another address is not invited.
     *
     * @param newAnswers what was typed
     * @return the same but for that
     */
    public SignUpAttempt answer(Answers newAnswers) {
        boolean sameEmail = Objects.equals(answers.emailAddress(), newAnswers.emailAddress());
        boolean samePhone = Objects.equals(answers.phoneNumber(), newAnswers.phoneNumber());
        return with(newAnswers, sameEmail ? email : null, samePhone ? phone : null, sameEmail ? invitationId : null);
    }

    /**
     * Returns the attempt with another proof of the e-mail address.
     *
     * @param verification how far proving has come
     * @return the same but for that
     */
    public SignUpAttempt withEmail(Verification verification) {
        return with(answers, verification, phone, invitationId);
    }

    /**
     * Returns the attempt with another proof of the phone number.
     *
     * @param verification how far proving has come
     * @return the same but for that
     */
    public SignUpAttempt withPhone(Verification verification) {
        return with(answers, email, verification, invitationId);
    }

    /**
     * Returns the attempt as one that accepts an invitation.
     *
     * @param invitation what was shown
     * @param proof that the e-mail address belongs to whoever shows it
     * @return with the e-mail address of the invitation
     */
    public SignUpAttempt invited(Invitation invitation, Verification proof) {
        return with(answers.withEmailAddress(invitation.emailAddress()), proof, phone, invitation.id());
    }

    private SignUpAttempt with(
            Answers newAnswers,
            @Nullable Verification newEmail,
            @Nullable Verification newPhone,
            @Nullable String newInvitationId) {
        return new SignUpAttempt(
                id,
                clientId,
                newAnswers,
                newEmail,
                newPhone,
                newInvitationId,
                createdUserId,
                createdSessionId,
                createdAt);
    }

    /**
     * Returns the attempt when it has succeeded.
     *
     * @param userId the user that came of it
     * @param sessionId the session that came of it
     * @return the same but for that
     */
    public SignUpAttempt complete(String userId, String sessionId) {
        return new SignUpAttempt(id, clientId, answers, email, phone, invitationId, userId, sessionId, createdAt);
    }

    @Override
    public String toString() {
        return "SignUpAttempt[" + id + "]";
    }

    /**
     * What somebody who signs up has typed.
     *
     * @param emailAddress an e-mail address
     * @param phoneNumber a phone number
     * @param username a username
     * @param firstName a first name
     * @param lastName a last name
     * @param password a password
     * @param unsafeMetadata what the page adds
     */
    public record Answers(
            @Nullable String emailAddress,
            @Nullable String phoneNumber,
            @Nullable String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Password password,
            @Nullable Metadata unsafeMetadata) {

        private Answers withEmailAddress(String address) {
            return new Answers(address, phoneNumber, username, firstName, lastName, password, unsafeMetadata);
        }

        @Override
        public String toString() {
            return "Answers[…]";
        }
    }
}

package dev.clerkspring.emulator.entity;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signing up, step by step.
 *
 * @param id {@code sua_…}
 * @param clientId the browser
 * @param answers what was typed so far
 * @param email how far proving the e-mail address has come
 * @param phone how far proving the phone number has come
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
     * Returns the attempt with other answers and proofs.
     *
     * @param newAnswers what was typed
     * @param newEmail how far proving the e-mail address has come
     * @param newPhone how far proving the phone number has come
     * @return the same but for that
     */
    public SignUpAttempt with(Answers newAnswers, @Nullable Verification newEmail, @Nullable Verification newPhone) {
        return new SignUpAttempt(
                id, clientId, newAnswers, newEmail, newPhone, createdUserId, createdSessionId, createdAt);
    }

    /**
     * Returns the attempt when it has succeeded.
     *
     * @param userId the user that came of it
     * @param sessionId the session that came of it
     * @return the same but for that
     */
    public SignUpAttempt complete(String userId, String sessionId) {
        return new SignUpAttempt(id, clientId, answers, email, phone, userId, sessionId, createdAt);
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

        @Override
        public String toString() {
            return "Answers[…]";
        }
    }
}

package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.SignUpAttempt;
import dev.clerkspring.emulator.signin.SignUps;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.verification.Verification;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sign-up as the Frontend API tells it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SignUpView(
        String object,
        String id,
        String status,
        List<String> requiredFields,
        List<String> optionalFields,
        List<String> missingFields,
        List<String> unverifiedFields,
        Verifications verifications,
        @Nullable String username,
        @Nullable String emailAddress,
        @Nullable String phoneNumber,
        @Nullable String web3Wallet,
        boolean passwordEnabled,
        @Nullable String firstName,
        @Nullable String lastName,
        Metadata unsafeMetadata,
        Metadata publicMetadata,
        boolean customAction,
        @Nullable String externalId,
        @Nullable String createdSessionId,
        @Nullable String createdUserId,
        Instant abandonAt,
        @Nullable Instant legalAcceptedAt) {

    private static final List<String> OPTIONAL = List.of("phone_number", "username", "first_name", "last_name");

    static SignUpView of(Reading state, SignUpAttempt attempt, Instant now) {
        var answers = attempt.answers();
        return new SignUpView(
                "sign_up_attempt",
                attempt.id(),
                status(attempt, now),
                SignUps.REQUIRED,
                OPTIONAL,
                SignUps.missing(attempt),
                SignUps.unverified(attempt),
                new Verifications(
                        Step.of(answers.emailAddress(), attempt.email(), "email_code"),
                        Step.of(answers.phoneNumber(), attempt.phone(), "phone_code"),
                        null,
                        null),
                answers.username(),
                answers.emailAddress(),
                answers.phoneNumber(),
                null,
                answers.password() != null,
                answers.firstName(),
                answers.lastName(),
                answers.unsafeMetadata() != null ? answers.unsafeMetadata() : Metadata.empty(),
                promised(state, attempt.invitationId()),
                false,
                null,
                attempt.createdSessionId(),
                attempt.createdUserId(),
                attempt.abandonAt(),
                null);
    }

    /** What the user begins with: an invitation into an organization has its metadata for the membership. */
    private static Metadata promised(Reading state, @Nullable String invitationId) {
        var invitation = invitationId != null ? state.find(Kinds.INVITATIONS, invitationId) : null;
        return invitation != null && invitation.seat() == null ? invitation.publicMetadata() : Metadata.empty();
    }

    private static String status(SignUpAttempt attempt, Instant now) {
        if (attempt.createdUserId() != null) {
            return "complete";
        }
        return now.isBefore(attempt.abandonAt()) ? "missing_requirements" : "abandoned";
    }

    /** How far proving has come. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Verifications(
            @Nullable Step emailAddress,
            @Nullable Step phoneNumber,
            @Nullable Step web3Wallet,
            @Nullable Step externalAccount) {}

    /**
     * A verification and what to do next. While none has begun there is nothing but that: Clerk's form asks for a code only if
     * there is no strategy yet.
     */
    record Step(
            @JsonUnwrapped @Nullable Verification verification, String nextAction, List<String> supportedStrategies) {

        static @Nullable Step of(@Nullable String value, @Nullable Verification verification, String strategy) {
            if (value == null) {
                return null;
            }
            if (verification == null) {
                return new Step(null, "needs_prepare", List.of(strategy));
            }
            var next = verification.status().is(VerificationStatus.VERIFIED) ? "" : "needs_attempt";
            return new Step(verification, next, List.of(strategy));
        }
    }
}

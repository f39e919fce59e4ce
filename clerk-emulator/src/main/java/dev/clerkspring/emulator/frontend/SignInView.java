package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.SignInAttempt;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sign-in as the Frontend API tells it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SignInView(
        String object,
        String id,
        String status,
        List<String> supportedIdentifiers,
        @Nullable List<Factor> supportedFirstFactors,
        @Nullable List<Factor> supportedSecondFactors,
        @Nullable Verification firstFactorVerification,
        @Nullable Verification secondFactorVerification,
        @Nullable String identifier,
        @Nullable UserData userData,
        @Nullable String createdSessionId,
        Instant abandonAt) {

    private static final List<String> IDENTIFIERS = List.of("email_address", "phone_number", "username");

    static SignInView of(Reading state, SignInAttempt attempt, Instant now) {
        var user = attempt.userId() != null ? state.find(Kinds.USERS, attempt.userId()) : null;
        return new SignInView(
                "sign_in_attempt",
                attempt.id(),
                status(attempt, now),
                IDENTIFIERS,
                user != null ? factors(state, user) : null,
                null,
                attempt.firstFactor(),
                null,
                attempt.identifier(),
                user != null ? UserData.of(user) : null,
                attempt.createdSessionId(),
                attempt.abandonAt());
    }

    private static String status(SignInAttempt attempt, Instant now) {
        if (attempt.createdSessionId() != null) {
            return "complete";
        }
        if (!now.isBefore(attempt.abandonAt())) {
            return "abandoned";
        }
        return attempt.userId() == null ? "needs_identifier" : "needs_first_factor";
    }

    private static List<Factor> factors(Reading state, User user) {
        var password = Credentials.ofPassword(state, user.id()) != null
                ? Stream.of(new Factor("password", null, null, null, null))
                : Stream.<Factor>empty();
        var emails = user.emailAddresses().stream()
                .map(email -> new Factor(
                        "email_code",
                        email.emailAddress(),
                        email.id(),
                        null,
                        String.valueOf(email.id()).equals(user.primaryEmailAddressId())));
        var phones = user.phoneNumbers().stream()
                .map(phone -> new Factor(
                        "phone_code",
                        phone.phoneNumber(),
                        null,
                        phone.id(),
                        String.valueOf(phone.id()).equals(user.primaryPhoneNumberId())));
        return Stream.of(password, emails, phones).flatMap(factors -> factors).toList();
    }

    /** A way to prove who one is. */
    record Factor(
            String strategy,
            @Nullable String safeIdentifier,
            @Nullable String emailAddressId,
            @Nullable String phoneNumberId,
            @Nullable Boolean primary) {}

    /** Whom the form greets. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UserData(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String imageUrl,
            boolean hasImage) {

        static UserData of(User user) {
            return new UserData(user.firstName(), user.lastName(), user.imageUrl(), user.hasImage());
        }
    }
}

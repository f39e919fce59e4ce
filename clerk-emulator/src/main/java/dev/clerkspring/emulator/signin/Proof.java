package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.user.OneTimeCode;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.verification.Verification;
import dev.clerkspring.sdk.verification.VerificationBuilder;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One try at proving something: the verification as it is afterwards, and why it has failed, if it has.
 *
 * @param verification as it is now
 * @param problem null if it is proved
 */
record Proof(Verification verification, @Nullable ClerkProblem problem) {

    static final String PASSWORD = "password";

    static final String EMAIL_CODE = "email_code";

    static final String PHONE_CODE = "phone_code";

    static final String TICKET = "ticket";

    /** A code has been sent, in a manner of speaking. */
    static Verification sent(String strategy, Instant now) {
        return Verification.builder()
                .object("verification_otp")
                .status(Open.of(VerificationStatus.UNVERIFIED))
                .strategy(strategy)
                .attempts(0)
                .expireAt(now.plus(OneTimeCode.LIFE))
                .build();
    }

    static Verification byTicket() {
        return verified(Verification.builder().object("verification_ticket").strategy(TICKET));
    }

    static Proof byCode(Draft draft, @Nullable Verification sent, String strategy, @Nullable String code) {
        if (sent == null || !sent.strategy().equals(strategy)) {
            throw refused("verification_missing", "Ask for a code first");
        }
        if (sent.status().is(VerificationStatus.VERIFIED)) {
            throw refused("verification_already_verified", "This verification has already been verified");
        }
        if (sent.expireAt() != null && !draft.now().isBefore(sent.expireAt())) {
            throw refused("verification_expired", "This verification has expired. You must create a new one.");
        }
        int attempts = sent.attempts() != null ? sent.attempts() : 0;
        if (attempts >= OneTimeCode.MOST_ATTEMPTS) {
            throw refused("verification_failed", "Too many failed attempts. Ask for another code.");
        }
        var tried = VerificationBuilder.builder(sent).attempts(attempts + 1);
        return OneTimeCode.matches(draft, code)
                ? new Proof(verified(tried), null)
                : new Proof(
                        tried.status(Open.of(
                                        attempts + 1 < OneTimeCode.MOST_ATTEMPTS
                                                ? VerificationStatus.UNVERIFIED
                                                : VerificationStatus.FAILED))
                                .build(),
                        ClerkProblem.invalid("form_code_incorrect", "Incorrect code", "code"));
    }

    static Proof byPassword(@Nullable Credentials known, String typed) {
        if (known == null) {
            throw strategyInvalid();
        }
        var tried = Verification.builder().object("verification_password").strategy(PASSWORD);
        return known.matches(typed)
                ? new Proof(verified(tried), null)
                : new Proof(
                        tried.status(Open.of(VerificationStatus.UNVERIFIED)).build(),
                        ClerkProblem.invalid("form_password_incorrect", "Password is incorrect. Try again.", PASSWORD));
    }

    static ClerkProblem strategyInvalid() {
        return refused("strategy_for_user_invalid", "The verification strategy is not valid for this account");
    }

    private static ClerkProblem refused(String code, String message) {
        return ClerkProblem.of(HttpStatus.BAD_REQUEST, code, message);
    }

    private static Verification verified(VerificationBuilder verification) {
        return verification.status(Open.of(VerificationStatus.VERIFIED)).build();
    }
}

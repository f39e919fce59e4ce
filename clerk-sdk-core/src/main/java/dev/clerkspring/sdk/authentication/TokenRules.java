package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenVerification;
import dev.clerkspring.sdk.token.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** The rows about the token itself, of the header and of the cookie. */
final class TokenRules {

    private TokenRules() {}

    static @Nullable Decision unreadable(Attempt attempt) {
        return attempt.token() == null ? new SignedOut(new Reason.Token(TokenReason.TOKEN_INVALID)) : null;
    }

    static @Nullable Decision otherTokenType(Attempt attempt) {
        var token = attempt.token();
        return token != null && !token.isSessionToken() ? new SignedOut(RequestReason.TOKEN_TYPE_MISMATCH) : null;
    }

    static @Nullable Decision notVerified(Attempt attempt) {
        var verification = attempt.verification();
        if (verification instanceof TokenVerification.Rejected rejected) {
            return attempt.carrier() == Carrier.HEADER
                    ? new SignedOut(new Reason.Token(rejected.reason()))
                    : rejectedCookie(attempt, rejected.reason());
        }
        return verification instanceof TokenVerification.NeedsKeys needed ? new NeedsKeys(needed.keyId()) : null;
    }

    /** What is only a question of time Clerk can settle. */
    private static Decision rejectedCookie(Attempt attempt, TokenReason reason) {
        return switch (reason) {
            case TOKEN_EXPIRED -> Refresh.decide(attempt);
            case TOKEN_NOT_ACTIVE_YET -> Handshakes.orSignedOut(attempt, RequestReason.SESSION_TOKEN_NBF);
            case TOKEN_IAT_IN_THE_FUTURE ->
                Handshakes.orSignedOut(attempt, RequestReason.SESSION_TOKEN_IAT_IN_THE_FUTURE);
            default -> new SignedOut(new Reason.Token(reason));
        };
    }

    static @Nullable Decision signedIn(Attempt attempt) {
        return attempt.verification() instanceof TokenVerification.Verified verified
                ? accepted(attempt, verified.token(), attempt.carrier(), ResponseInstructions.none())
                : null;
    }

    /** A session with tasks to complete is signed out to the application, unless it wants to know it. */
    static Decision accepted(Attempt attempt, VerifiedToken token, Carrier carrier, ResponseInstructions instructions) {
        return isPending(token) && !attempt.settings().acceptPending()
                ? new SignedOut(RequestReason.PENDING, instructions, null)
                : new SignedIn(token, carrier, instructions);
    }

    static boolean isPending(VerifiedToken token) {
        return "pending".equals(token.claims().get("sts"));
    }
}

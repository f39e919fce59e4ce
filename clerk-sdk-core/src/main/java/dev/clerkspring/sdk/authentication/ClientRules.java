package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import org.jspecify.annotations.Nullable;

/** The rows about what the cookies say of the browser's client at Clerk, against what they say of the session. */
final class ClientRules {

    private ClientRules() {}

    static @Nullable Decision neither(Attempt attempt) {
        return !isActive(attempt) && attempt.session() == null
                ? new SignedOut(RequestReason.SESSION_TOKEN_AND_UAT_MISSING)
                : null;
    }

    static @Nullable Decision sessionAlone(Attempt attempt) {
        return !isActive(attempt)
                ? Handshakes.orSignedOut(attempt, RequestReason.SESSION_TOKEN_BUT_NO_CLIENT_UAT)
                : null;
    }

    static @Nullable Decision clientAlone(Attempt attempt) {
        return attempt.session() == null
                ? Handshakes.orSignedOut(attempt, RequestReason.CLIENT_UAT_BUT_NO_SESSION_TOKEN)
                : null;
    }

    static @Nullable Decision sessionOlder(Attempt attempt) {
        var token = attempt.token();
        boolean older = token != null
                && token.claims().get("iat") instanceof Number issuedAt
                && issuedAt.doubleValue() < attempt.client().clientUat();
        return older ? Handshakes.orSignedOut(attempt, RequestReason.SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT) : null;
    }

    static boolean isActive(Attempt attempt) {
        return attempt.client().clientUat() != 0;
    }
}

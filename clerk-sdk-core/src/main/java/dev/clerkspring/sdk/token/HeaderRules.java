package dev.clerkspring.sdk.token;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token's header has to satisfy before any key is looked up. Only RS256 is accepted, as Clerk signs with it. */
final class HeaderRules {

    private HeaderRules() {}

    static @Nullable TokenReason violation(Map<String, Object> header) {
        if (TokenCategory.of(header) == TokenCategory.M2M) {
            return TokenReason.TOKEN_INVALID;
        }
        if (header.containsKey("typ") && !"JWT".equals(header.get("typ"))) {
            return TokenReason.TOKEN_INVALID;
        }
        if (!"RS256".equals(header.get("alg"))) {
            return TokenReason.TOKEN_INVALID_ALGORITHM;
        }
        // RFC 7515, 4.1.11: extensions that are not understood; none is understood here, and an empty list is
        // malformed.
        return header.containsKey("crit") ? TokenReason.TOKEN_INVALID : null;
    }
}

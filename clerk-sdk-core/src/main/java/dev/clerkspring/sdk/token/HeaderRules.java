package dev.clerkspring.sdk.token;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token's header has to satisfy before any key is looked up. Only RS256 is accepted, as Clerk signs with it. */
enum HeaderRules {
    /** Session tokens, and what is made from a JWT template. */
    USER {
        @Override
        boolean isOfKind(Map<String, Object> header) {
            return TokenCategory.of(header) != TokenCategory.M2M && isPlainJwt(header);
        }
    },
    /** OAuth access tokens, which always name their type (RFC 9068). */
    OAUTH {
        @Override
        boolean isOfKind(Map<String, Object> header) {
            return TokenCategory.of(header) != TokenCategory.M2M && UnverifiedToken.isOauthToken(header);
        }
    },
    /** M2M tokens. Their category may be absent; an instance that has opted out of categories is no excuse here. */
    M2M {
        @Override
        boolean isOfKind(Map<String, Object> header) {
            return (!header.containsKey("cat") || TokenCategory.of(header) == TokenCategory.M2M) && isPlainJwt(header);
        }
    };

    abstract boolean isOfKind(Map<String, Object> header);

    @Nullable
    TokenReason violation(Map<String, Object> header) {
        if (!isOfKind(header)) {
            return TokenReason.TOKEN_INVALID;
        }
        if (!"RS256".equals(header.get("alg"))) {
            return TokenReason.TOKEN_INVALID_ALGORITHM;
        }
        // RFC 7515, 4.1.11: extensions that are not understood; none is understood here, and an empty list is
        // malformed.
        return header.containsKey("crit") ? TokenReason.TOKEN_INVALID : null;
    }

    private static boolean isPlainJwt(Map<String, Object> header) {
        return !header.containsKey("typ") || "JWT".equals(header.get("typ"));
    }
}

package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.token.UnverifiedToken;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of tokens that requests carry.
 */
public enum TokenType {
    /** A user's session: every JWT that is none of the others. */
    SESSION_TOKEN("session_token"),
    /** An API key of a user, an organization or a machine ({@code ak_…}). */
    API_KEY("api_key"),
    /** An OAuth access token: opaque ({@code oat_…}), or a JWT of the type {@code at+jwt}. */
    OAUTH_TOKEN("oauth_token"),
    /** A machine-to-machine token: opaque ({@code mt_…}), or a JWT whose subject is a machine ({@code mch_…}). */
    M2M_TOKEN("m2m_token");

    private final String id;

    TokenType(String id) {
        this.id = id;
    }

    /**
     * Returns Clerk's own name of the kind.
     *
     * @return such as {@code api_key}
     */
    public String id() {
        return id;
    }

    /**
     * Tells the kind of a token by what it says of itself, which proves nothing. A JWT is told by its content, whatever it
     * begins with; one that is both an OAuth and an M2M token is an M2M token.
     *
     * @param token as it came
     * @param content what it says if it is a JWT; null if it is none
     * @return {@link #SESSION_TOKEN} for whatever is no machine token, garbage included
     */
    static TokenType of(String token, @Nullable UnverifiedToken content) {
        return content != null ? ofSigned(content) : ofOpaque(token);
    }

    private static TokenType ofSigned(UnverifiedToken content) {
        if (content.isMachineToken()) {
            return M2M_TOKEN;
        }
        return content.isOauthToken() ? OAUTH_TOKEN : SESSION_TOKEN;
    }

    private static TokenType ofOpaque(String token) {
        if (token.startsWith("ak_")) {
            return API_KEY;
        }
        if (token.startsWith("oat_")) {
            return OAUTH_TOKEN;
        }
        return token.startsWith("mt_") ? M2M_TOKEN : SESSION_TOKEN;
    }
}

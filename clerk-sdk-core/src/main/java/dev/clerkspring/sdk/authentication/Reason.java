package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.TokenReason;
import java.util.regex.Pattern;

/**
 * Why a request is signed out.
 */
public sealed interface Reason permits RequestReason, Reason.Token, Reason.NotRefreshed {

    /**
     * Returns Clerk's wire text, such as {@code session-token-and-uat-missing}.
     *
     * @return mostly lower-case words joined by hyphens
     */
    String slug();

    /**
     * Returns whether the reason lies with the keys or with Clerk rather than with the request: a 503, never a 401.
     *
     * @return true if nothing can be said about the token for want of keys
     */
    boolean unavailable();

    /**
     * The request carries a token that was not accepted.
     *
     * @param reason what the verification said
     */
    record Token(TokenReason reason) implements Reason {

        @Override
        public String slug() {
            return reason.slug();
        }

        @Override
        public boolean unavailable() {
            return reason == TokenReason.JWK_REMOTE_FAILED_TO_LOAD || reason == TokenReason.SECRET_KEY_INVALID;
        }
    }

    /**
     * The session cookie has expired and was not renewed: {@code session-token-expired-refresh-} and why.
     *
     * @param code Clerk's word for why there is no new token
     */
    record NotRefreshed(String code) implements Reason {

        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        /**
         * Replaces a code that is not one word, which could not stand in a header.
         */
        public NotRefreshed {
            code = CODE.matcher(code).matches() ? code : "unexpected-bapi-error";
        }

        @Override
        public String slug() {
            return "session-token-expired-refresh-" + code;
        }

        @Override
        public boolean unavailable() {
            return false;
        }
    }
}

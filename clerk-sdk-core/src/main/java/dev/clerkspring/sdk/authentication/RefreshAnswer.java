package dev.clerkspring.sdk.authentication;

import java.util.List;

/**
 * What came of the attempt to renew a session token.
 */
public sealed interface RefreshAnswer {

    /**
     * Clerk has answered with cookies, one of which should be the new session token.
     *
     * @param cookies values of {@code Set-Cookie}; secrets, never printed
     */
    record Cookies(List<String> cookies) implements RefreshAnswer {

        /**
         * Copies the list.
         */
        public Cookies {
            cookies = List.copyOf(cookies);
        }

        @Override
        public String toString() {
            return "Cookies[" + cookies.size() + "]";
        }
    }

    /**
     * There is no new token.
     *
     * @param code Clerk's word for why, such as {@code fetch-error}
     */
    record Failed(String code) implements RefreshAnswer {}
}

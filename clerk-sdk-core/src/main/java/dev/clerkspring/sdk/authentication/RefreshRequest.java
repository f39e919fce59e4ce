package dev.clerkspring.sdk.authentication;

import org.jspecify.annotations.Nullable;

/**
 * What Clerk needs to renew a session token that has expired.
 *
 * @param sessionId the session by the expired token's own word
 * @param expiredToken the session token
 * @param refreshToken the refresh token
 * @param requestOrigin the origin of the request
 * @param userAgent the browser, if it says
 * @param suffixedCookies whether the cookies of the instance's own names count
 */
public record RefreshRequest(
        String sessionId,
        String expiredToken,
        String refreshToken,
        String requestOrigin,
        @Nullable String userAgent,
        boolean suffixedCookies) {

    @Override
    public String toString() {
        return "RefreshRequest[" + sessionId + "]";
    }
}

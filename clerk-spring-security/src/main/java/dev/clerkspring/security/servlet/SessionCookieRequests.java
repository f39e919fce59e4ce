package dev.clerkspring.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.util.StringUtils;

/**
 * Tells which requests Clerk's session cookie may authenticate. The filter that authenticates and the protection against forged
 * requests ask the same question here, so that neither can cover less than the other.
 */
final class SessionCookieRequests {

    private static final String SESSION = "__session";

    private SessionCookieRequests() {}

    /** Whether the request has a session cookie, of whichever instance, and no bearer token, of whichever quality. */
    static boolean matches(HttpServletRequest request) {
        return !hasBearerToken(request) && RequestCookie.allOf(request).anyMatch(SessionCookieRequests::isSession);
    }

    /** Whether, on top of that, the request may change something, which another site must not be able to make it do. */
    static boolean needsProtection(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && matches(request);
    }

    static boolean hasBearerToken(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getHeader(HttpHeaders.AUTHORIZATION), "bearer");
    }

    private static boolean isSession(RequestCookie cookie) {
        return cookie.name().equals(SESSION) || cookie.name().startsWith(SESSION + "_");
    }
}

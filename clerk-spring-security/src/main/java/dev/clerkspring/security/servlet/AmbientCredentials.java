package dev.clerkspring.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * What browsers send by themselves, and what a login that Clerk knows nothing of may therefore live in. CSRF protection in a chain
 * that did not ask for Clerk must not become narrower than this.
 */
final class AmbientCredentials {

    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    private AmbientCredentials() {}

    /** Whether the request may change something in the name of somebody, and does not say by a bearer token in whose. */
    static boolean needProtection(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !SessionCookieRequests.hasBearerToken(request)
                && (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        || RequestCookie.allOf(request)
                                .anyMatch(cookie -> !cookie.name().equals(CSRF_COOKIE)));
    }
}

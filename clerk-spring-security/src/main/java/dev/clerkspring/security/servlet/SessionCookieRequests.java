package dev.clerkspring.security.servlet;

import dev.clerkspring.security.web.RequestCredentials;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;

/** Tells which requests Clerk's session cookie may authenticate, and which another site must not be able to send. */
final class SessionCookieRequests {

    private static final String CREDENTIALS = SessionCookieRequests.class.getName() + ".CREDENTIALS";

    private SessionCookieRequests() {}

    /** Whether the request has a session cookie, of whichever instance, and no bearer token, of whichever quality. */
    static boolean matches(HttpServletRequest request) {
        return credentials(request).areSessionCookie();
    }

    /** Whether, on top of that, the request may change something, which another site must not be able to make it do. */
    static boolean needsProtection(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && matches(request);
    }

    /** Whether the request is to become a WebSocket by the session cookie. */
    static boolean opensWebSocket(HttpServletRequest request) {
        return credentials(request).openWebSocket(request.getHeader(HttpHeaders.UPGRADE));
    }

    /**
     * Whether the request may change something in the name of somebody, and does not say by a bearer token in whose. CSRF
     * protection in a chain that did not ask for Clerk must not become narrower than this.
     */
    static boolean needsProtectionForAnyLogin(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && credentials(request).areAmbient();
    }

    /**
     * Reads them once for all who ask: Spring Security's firewall checks each character of a header whenever it is read. And whom
     * CSRF protection has spared for a bearer token the cookie must not sign in because a filter has changed the header meanwhile.
     */
    static RequestCredentials credentials(HttpServletRequest request) {
        if (request.getAttribute(CREDENTIALS) instanceof RequestCredentials known) {
            return known;
        }
        var credentials = new RequestCredentials(
                Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)),
                Collections.list(request.getHeaders(HttpHeaders.COOKIE)));
        request.setAttribute(CREDENTIALS, credentials);
        return credentials;
    }
}

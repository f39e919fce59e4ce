package dev.clerkspring.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
        return !StringUtils.startsWithIgnoreCase(request.getHeader(HttpHeaders.AUTHORIZATION), "bearer")
                && cookies(request).stream().anyMatch(SessionCookieRequests::holdsSession);
    }

    /** Whether, on top of that, the request may change something, which another site must not be able to make it do. */
    static boolean needsProtection(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && matches(request);
    }

    /** The headers as they came: a container may drop cookies that the authenticator reads. */
    static List<String> cookies(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.COOKIE));
    }

    private static boolean holdsSession(String header) {
        return Arrays.stream(header.split(";"))
                .map(pair -> pair.split("=", 2))
                .anyMatch(SessionCookieRequests::isSession);
    }

    private static boolean isSession(String[] pair) {
        var name = pair[0].strip();
        return pair.length == 2 && (name.equals(SESSION) || name.startsWith(SESSION + "_")) && !pair[1].isBlank();
    }
}

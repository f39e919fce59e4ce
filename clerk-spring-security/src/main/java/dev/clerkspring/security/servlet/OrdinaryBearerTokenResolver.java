package dev.clerkspring.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes the token out of a header as nearly all are. The regular expression of Spring Security's own resolver takes longer than
 * everything else about a token that is known already; to that one goes whatever is not ordinary.
 */
final class OrdinaryBearerTokenResolver implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    private final BearerTokenResolver others = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        return isOrdinary(header) ? header.substring(SCHEME.length()) : others.resolve(request);
    }

    private static boolean isOrdinary(String header) {
        if (!header.startsWith(SCHEME) || header.length() == SCHEME.length()) {
            return false;
        }
        for (int at = SCHEME.length(); at < header.length(); at++) {
            if (!isOrdinary(header.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinary(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '.'
                || character == '_'
                || character == '-';
    }
}

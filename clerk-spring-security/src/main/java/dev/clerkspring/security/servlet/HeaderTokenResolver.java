package dev.clerkspring.security.servlet;

import dev.clerkspring.security.web.RequestCredentials;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Reads the header as the decision does. Spring Security's own resolver looks at the first of several values and not at the others,
 * and its regular expression takes longer than everything else about a token that is known already.
 */
final class HeaderTokenResolver implements BearerTokenResolver {

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        return new RequestCredentials(values, List.of()).bearerToken();
    }
}

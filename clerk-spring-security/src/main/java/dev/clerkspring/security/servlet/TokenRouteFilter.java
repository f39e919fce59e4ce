package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.ClerkTokenTypes;
import dev.clerkspring.security.web.AuthenticationFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps authentications by a token out of routes that do not accept its kind where they come from elsewhere than this request's own
 * token, which {@link TokenKindConverter} has judged: kept by the application, or brought by a test.
 */
final class TokenRouteFilter extends OncePerRequestFilter {

    private final TokenRoutes routes;

    private final AuthenticationEntryPoint entryPoint;

    private final SecurityContextHolderStrategy contextHolder;

    TokenRouteFilter(
            TokenRoutes routes, AuthenticationEntryPoint entryPoint, SecurityContextHolderStrategy contextHolder) {
        this.routes = routes;
        this.entryPoint = entryPoint;
        this.contextHolder = contextHolder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = ClerkTokenTypes.of(contextHolder.getContext().getAuthentication());
        if (type == null || accepts(request, type)) {
            chain.doFilter(request, response);
        } else {
            entryPoint.commence(request, response, AuthenticationFailures.of(RequestReason.TOKEN_TYPE_MISMATCH));
        }
    }

    private boolean accepts(HttpServletRequest request, TokenType type) {
        return routes.areSessionsAlone()
                ? type == TokenType.SESSION_TOKEN
                : routes.of(request).accepts(type);
    }
}

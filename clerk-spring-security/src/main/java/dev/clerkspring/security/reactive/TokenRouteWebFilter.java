package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.ClerkMachineAuthenticationToken;
import dev.clerkspring.security.web.AuthenticationFailures;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Keeps session tokens out of routes that do not accept them where the chain reads bearer tokens from elsewhere than the header, by
 * a converter of its own.
 */
final class TokenRouteWebFilter implements WebFilter {

    private final ServerAuthenticationEntryPoint entryPoint;

    TokenRouteWebFilter(ServerAuthenticationEntryPoint entryPoint) {
        this.entryPoint = entryPoint;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (TokenRoutes.foundFor(exchange).accepts(TokenType.SESSION_TOKEN)) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .filter(TokenRouteWebFilter::isOtherToken)
                .hasElement()
                .flatMap(other -> other
                        ? entryPoint.commence(exchange, AuthenticationFailures.of(RequestReason.TOKEN_TYPE_MISMATCH))
                        : chain.filter(exchange));
    }

    private static boolean isOtherToken(Authentication authentication) {
        return authentication instanceof AbstractOAuth2TokenAuthenticationToken<?>
                && !(authentication instanceof ClerkMachineAuthenticationToken<?>);
    }
}

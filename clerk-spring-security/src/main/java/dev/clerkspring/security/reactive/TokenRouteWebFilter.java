package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.ClerkTokenTypes;
import dev.clerkspring.security.web.AuthenticationFailures;
import org.jspecify.annotations.Nullable;
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
 * Keeps authentications by a token out of routes that do not accept its kind where they come from elsewhere than the header, which
 * {@link MachineTokenWebFilter} has judged: read by a converter of the chain's own, or brought by a test.
 */
final class TokenRouteWebFilter implements WebFilter {

    private final ServerAuthenticationEntryPoint entryPoint;

    TokenRouteWebFilter(ServerAuthenticationEntryPoint entryPoint) {
        this.entryPoint = entryPoint;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var accepted = TokenRoutes.foundFor(exchange);
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(TokenRouteWebFilter::type)
                .filter(type -> !accepted.accepts(type))
                .hasElement()
                .flatMap(other -> other
                        ? entryPoint.commence(exchange, AuthenticationFailures.of(RequestReason.TOKEN_TYPE_MISMATCH))
                        : chain.filter(exchange));
    }

    /** Whatever else a resource server makes of a token is of a session. */
    private static @Nullable TokenType type(Authentication authentication) {
        var type = ClerkTokenTypes.of(authentication);
        return type == null && authentication instanceof AbstractOAuth2TokenAuthenticationToken<?>
                ? TokenType.SESSION_TOKEN
                : type;
    }
}

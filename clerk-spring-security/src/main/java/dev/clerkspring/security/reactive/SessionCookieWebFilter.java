package dev.clerkspring.security.reactive;

import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import dev.clerkspring.security.web.AuthenticationFailures;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.log.LogMessage;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Authenticates by Clerk's session cookie where nothing before has authenticated and no bearer token was sent.
 *
 * <p>It never ends a request: session tokens live for a minute, so that a stale cookie on a public page is the normal case.
 * A request whose cookie fails goes on as an anonymous one, and the entry point finds the reason on it. Spring Security's own
 * {@code AuthenticationWebFilter} would take an authentication that fails later, in the application, for one of the cookie, and
 * run the application a second time.
 */
final class SessionCookieWebFilter implements WebFilter {

    private static final Log logger = LogFactory.getLog(SessionCookieWebFilter.class);

    private final ReactiveClerkJwtDecoder decoder;

    private final ClerkAuthenticationConverter converter;

    SessionCookieWebFilter(ReactiveClerkJwtDecoder decoder, ClerkAuthenticationConverter converter) {
        this.decoder = decoder;
        this.converter = converter;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!SessionCookieExchanges.credentials(exchange).areSessionCookie()) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .hasElement()
                .flatMap(known -> known ? Mono.just(Optional.<Authentication>empty()) : authenticate(exchange))
                .flatMap(found -> proceed(found, exchange, chain));
    }

    private Mono<Optional<Authentication>> authenticate(ServerWebExchange exchange) {
        return decoder.decode(SessionCookieExchanges.view(exchange))
                .map(jwt -> Optional.<Authentication>of(converter.convert(jwt)))
                .onErrorMap(JwtException.class, AuthenticationFailures::of)
                .onErrorResume(AuthenticationException.class, failure -> remember(exchange, failure));
    }

    private static Mono<Optional<Authentication>> remember(
            ServerWebExchange exchange, AuthenticationException failure) {
        var reason = AuthenticationFailures.reason(failure);
        exchange.getAttributes().put(AuthenticationFailures.ATTRIBUTE, reason);
        logger.debug(LogMessage.format("The session cookie does not authenticate: %s", reason.slug()));
        return Mono.just(Optional.empty());
    }

    private static Mono<Void> proceed(
            Optional<Authentication> found, ServerWebExchange exchange, WebFilterChain chain) {
        var rest = chain.filter(exchange);
        return found.map(ReactiveSecurityContextHolder::withAuthentication)
                .map(rest::contextWrite)
                .orElse(rest);
    }
}

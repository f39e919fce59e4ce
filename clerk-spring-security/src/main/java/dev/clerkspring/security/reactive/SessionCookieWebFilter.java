package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import dev.clerkspring.security.web.AuthenticationFailures;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.log.LogMessage;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Authenticates by Clerk's cookies where nothing before has authenticated and no bearer token was sent.
 *
 * <p>It ends a request only to send the browser elsewhere: session tokens live for a minute, so that a stale cookie on a public
 * page is the normal case. A request whose cookies fail goes on as an anonymous one, and the entry point finds the reason on it,
 * and the handshake that may be worth a try. Spring Security's own {@code AuthenticationWebFilter} would take an authentication
 * that fails later, in the application, for one of the cookie, and run the application a second time.
 */
final class SessionCookieWebFilter implements WebFilter {

    private static final Log logger = LogFactory.getLog(SessionCookieWebFilter.class);

    private final ReactiveClerkAuthenticator authenticator;

    private final ClerkAuthenticationConverter converter;

    SessionCookieWebFilter(ReactiveClerkAuthenticator authenticator, ClerkAuthenticationConverter converter) {
        this.authenticator = authenticator;
        this.converter = converter;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (SessionCookieExchanges.credentials(exchange).hasBearerToken()
                || TokenRoutes.foundFor(exchange).refusal(null) != null) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .hasElement()
                .flatMap(known -> known ? chain.filter(exchange) : decide(exchange, chain));
    }

    private Mono<Void> decide(ServerWebExchange exchange, WebFilterChain chain) {
        return authenticator.authenticate(SessionCookieExchanges.view(exchange)).flatMap(outcome -> {
            return Instructions.follow(outcome.inAnyCase(), exchange.getResponse())
                    ? exchange.getResponse().setComplete()
                    : proceed(outcome, exchange, chain);
        });
    }

    private Mono<Void> proceed(Outcome outcome, ServerWebExchange exchange, WebFilterChain chain) {
        if (outcome instanceof SignedOut signedOut) {
            exchange.getAttributes().put(AuthenticationFailures.ATTRIBUTE, signedOut);
            logger.debug(LogMessage.format(
                    "The session cookie does not authenticate: %s",
                    signedOut.reason().slug()));
        }
        var rest = chain.filter(exchange);
        return outcome instanceof SignedIn signedIn
                ? rest.contextWrite(ReactiveSecurityContextHolder.withAuthentication(
                        converter.convert(ReactiveClerkJwtDecoder.jwt(signedIn))))
                : rest;
    }
}

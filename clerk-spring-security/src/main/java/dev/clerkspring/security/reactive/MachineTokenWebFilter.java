package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.machine.AcceptedTokens;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.web.AuthenticationFailures;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Decides by the kind of a bearer token who verifies it, before anybody does: session tokens are left to Spring Security's resource
 * server behind it, machine tokens that the route accepts are verified here, and whatever the route does not accept is refused.
 */
final class MachineTokenWebFilter implements WebFilter {

    private static final String DONE = MachineTokenWebFilter.class.getName() + ".DONE";

    private final ServerAuthenticationConverter bearer = new HeaderTokenConverter();

    private final TokenRoutes routes;

    private final ReactiveMachineAuthenticator authenticator;

    private final ClerkMachineAuthenticationConverter converter;

    private final ServerAuthenticationEntryPoint entryPoint;

    MachineTokenWebFilter(
            TokenRoutes routes,
            ReactiveMachineAuthenticator authenticator,
            ClerkMachineAuthenticationConverter converter,
            ServerAuthenticationEntryPoint entryPoint) {
        this.routes = routes;
        this.authenticator = authenticator;
        this.converter = converter;
        this.entryPoint = entryPoint;
    }

    /** What the resource server has to look at: every bearer token that nobody has dealt with yet. */
    static ServerAuthenticationConverter rest() {
        var bearer = new HeaderTokenConverter();
        return exchange -> exchange.getAttribute(DONE) == null ? bearer.convert(exchange) : Mono.empty();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return routes.find(exchange).flatMap(accepted -> filter(accepted, exchange, chain));
    }

    private Mono<Void> filter(AcceptedTokens accepted, ServerWebExchange exchange, WebFilterChain chain) {
        return token(exchange)
                .map(token -> withToken(token, accepted, exchange, chain))
                .switchIfEmpty(Mono.fromSupplier(() -> withoutToken(accepted, exchange, chain)))
                .flatMap(rest -> rest);
    }

    /** A header that carries no token by the rules is left to Spring Security, which refuses it. */
    private Mono<String> token(ServerWebExchange exchange) {
        return bearer.convert(exchange)
                .ofType(BearerTokenAuthenticationToken.class)
                .map(BearerTokenAuthenticationToken::getToken)
                .onErrorResume(AuthenticationException.class, ex -> Mono.empty());
    }

    private static Mono<Void> withoutToken(AcceptedTokens accepted, ServerWebExchange exchange, WebFilterChain chain) {
        var missing = accepted.refusal(null);
        if (missing != null) {
            exchange.getAttributes().put(AuthenticationFailures.ATTRIBUTE, missing);
        }
        return chain.filter(exchange);
    }

    private Mono<Void> withToken(
            String token, AcceptedTokens accepted, ServerWebExchange exchange, WebFilterChain chain) {
        var type = authenticator.typeOf(token);
        var refusal = accepted.refusal(type);
        if (refusal != null) {
            return entryPoint.commence(exchange, AuthenticationFailures.of(refusal));
        }
        return type != TokenType.SESSION_TOKEN && accepted.accepts(type)
                ? authenticator.authenticate(token).flatMap(outcome -> settle(token, outcome, exchange, chain))
                : chain.filter(exchange);
    }

    private Mono<Void> settle(String token, MachineOutcome outcome, ServerWebExchange exchange, WebFilterChain chain) {
        if (outcome instanceof MachineOutcome.Refused refused) {
            return entryPoint.commence(exchange, AuthenticationFailures.of(refused.reason()));
        }
        Authentication known = converter.convert(token, (MachineOutcome.Accepted) outcome);
        exchange.getAttributes().put(DONE, true);
        return chain.filter(exchange).contextWrite(ReactiveSecurityContextHolder.withAuthentication(known));
    }
}

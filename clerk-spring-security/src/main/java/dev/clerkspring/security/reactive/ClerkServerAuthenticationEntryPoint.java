package dev.clerkspring.security.reactive;

import dev.clerkspring.security.web.AuthenticationFailures;
import dev.clerkspring.security.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers requests that are not authenticated: 401 with {@code WWW-Authenticate} (RFC 6750), or 503 with {@code Retry-After} if
 * nothing can be said about their token for want of keys. The body is a problem detail with Clerk's reason. A browser that loads a
 * page and may be signed in after all is sent to Clerk first, where the handshake is switched on, and to the sign-in page, where
 * that is.
 */
public final class ClerkServerAuthenticationEntryPoint implements ServerAuthenticationEntryPoint {

    private final ServerAuthenticationEntryPoint bearer = new BearerTokenServerAuthenticationEntryPoint();

    /** Creates an entry point. */
    public ClerkServerAuthenticationEntryPoint() {}

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        var remembered = exchange.getAttribute(AuthenticationFailures.ATTRIBUTE);
        var challenge = AuthenticationFailures.challenge(failure, remembered);
        if (challenge != null) {
            Instructions.follow(challenge, exchange.getResponse());
            return exchange.getResponse().setComplete();
        }
        var reason = AuthenticationFailures.reason(failure, remembered);
        var problem = Problem.unauthenticated(reason);
        exchange.getResponse().getHeaders().set(Problem.STATUS_HEADER, Problem.SIGNED_OUT);
        if (reason.unavailable()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
            return ProblemResponse.write(exchange, HttpStatus.SERVICE_UNAVAILABLE, problem);
        }
        return ProblemResponse.write(exchange, open -> bearer.commence(open, failure), problem);
    }
}

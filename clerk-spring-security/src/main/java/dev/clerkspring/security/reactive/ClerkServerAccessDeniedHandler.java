package dev.clerkspring.security.reactive;

import dev.clerkspring.security.authorization.ReverificationDecision;
import dev.clerkspring.security.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.web.access.server.BearerTokenServerAccessDeniedHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers requests that are authenticated and may not: 403 with a problem detail. The reason is {@code access-denied}, or
 * {@code csrf-token-missing}, {@code csrf-token-invalid} and {@code origin-not-authorized} for a request that another site may
 * have sent in the user's name. Where only a re-verification is missing, the body is the one that makes Clerk's front ends ask for
 * it and repeat the request.
 */
public final class ClerkServerAccessDeniedHandler implements ServerAccessDeniedHandler {

    private final ServerAccessDeniedHandler bearer = new BearerTokenServerAccessDeniedHandler();

    /** Creates a handler. */
    public ClerkServerAccessDeniedHandler() {}

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denial) {
        var reverification = ReverificationDecision.requiredBy(denial);
        if (reverification.isPresent()) {
            return ReverificationResponse.write(exchange, reverification.get());
        }
        return denial instanceof CsrfException csrf
                ? ProblemResponse.write(exchange, HttpStatus.FORBIDDEN, problem(exchange, csrf))
                : ProblemResponse.write(exchange, open -> bearer.handle(open, denial), Problem.ACCESS_DENIED);
    }

    private static Problem problem(ServerWebExchange exchange, CsrfException denial) {
        if (denial instanceof OriginNotAuthorizedException) {
            return Problem.ORIGIN_NOT_AUTHORIZED;
        }
        return SpaCsrf.hasToken(exchange) ? Problem.CSRF_TOKEN_INVALID : Problem.CSRF_TOKEN_MISSING;
    }
}

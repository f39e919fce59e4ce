package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.security.authorization.ReverificationDecision;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers requests that lack nothing but a re-verification: 403 with the body that makes Clerk's front ends ask for it and repeat
 * the request.
 */
public final class ReverificationServerAccessDeniedHandler implements ServerAccessDeniedHandler {

    private final ServerAccessDeniedHandler otherwise;

    /**
     * Creates a handler.
     *
     * @param otherwise answers all other denials
     */
    public ReverificationServerAccessDeniedHandler(ServerAccessDeniedHandler otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denial) {
        return ReverificationDecision.requiredBy(denial)
                .map(required -> answer(exchange, required))
                .orElseGet(() -> otherwise.handle(exchange, denial));
    }

    private static Mono<Void> answer(ServerWebExchange exchange, Reverification required) {
        return Mono.defer(() -> {
            var response = exchange.getResponse();
            if (!response.setStatusCode(HttpStatus.FORBIDDEN)) {
                return Mono.empty();
            }
            var body = required.toErrorJson().getBytes(StandardCharsets.UTF_8);
            response.getHeaders().set("x-clerk-auth-reason", "reverification-error");
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            response.getHeaders().setContentLength(body.length);
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
        });
    }
}

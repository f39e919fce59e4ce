package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.security.web.Problem;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes the answer that Clerk's front ends know by its body, which is no problem detail. */
final class ReverificationResponse {

    private ReverificationResponse() {}

    static Mono<Void> write(ServerWebExchange exchange, Reverification required) {
        return Mono.defer(() -> {
            var response = exchange.getResponse();
            if (!response.setStatusCode(HttpStatus.FORBIDDEN)) {
                return Mono.empty();
            }
            var body = required.toErrorJson().getBytes(StandardCharsets.UTF_8);
            response.getHeaders().set(Problem.REASON_HEADER, "reverification-error");
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            response.getHeaders().setContentLength(body.length);
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
        });
    }
}

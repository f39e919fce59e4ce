package dev.clerkspring.security.reactive;

import dev.clerkspring.security.web.Problem;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes problem details. */
final class ProblemResponse {

    private ProblemResponse() {}

    static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, Problem problem) {
        return Mono.defer(() -> {
            var response = exchange.getResponse();
            if (!response.setStatusCode(status)) {
                return Mono.empty();
            }
            var body = problem.body(status, exchange.getRequest().getPath().value());
            response.getHeaders().set(Problem.REASON_HEADER, problem.reason());
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getHeaders().setContentLength(body.length);
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
        });
    }

    /** Writes behind what Spring Security's own handler says in headers; that one ends its answers without a body. */
    static Mono<Void> write(
            ServerWebExchange exchange, Function<ServerWebExchange, Mono<Void>> headers, Problem problem) {
        var open = exchange.mutate()
                .response(new OpenResponse(exchange.getResponse()))
                .build();
        return headers.apply(open).then(Mono.defer(() -> write(exchange, status(exchange), problem)));
    }

    private static HttpStatus status(ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        return status instanceof HttpStatus known ? known : HttpStatus.UNAUTHORIZED;
    }

    private static final class OpenResponse extends ServerHttpResponseDecorator {

        private OpenResponse(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public Mono<Void> setComplete() {
            return Mono.empty();
        }
    }
}

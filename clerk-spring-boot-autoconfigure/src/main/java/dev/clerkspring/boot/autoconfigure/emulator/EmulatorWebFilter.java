package dev.clerkspring.boot.autoconfigure.emulator;

import java.net.URI;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Passes what comes to {@code /__clerk} on to the emulator, in reactive applications. Runs before everything else.
 */
final class EmulatorWebFilter implements WebFilter, Ordered {

    private final EmulatorDoor door;

    private final WebClient http;

    private EmulatorWebFilter(EmulatorDoor door, WebClient http) {
        this.door = door;
        this.http = http;
    }

    /** Returns a filter that leads to this emulator. */
    static EmulatorWebFilter to(String emulator) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var client = WebClient.builder()
                .clientConnector(new JdkClientHttpConnector(http))
                .build();
        return new EmulatorWebFilter(new EmulatorDoor(emulator), client);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().pathWithinApplication().value();
        if (!EmulatorDoor.leadsHere(path)) {
            return chain.filter(exchange);
        }
        if (!EmulatorDoor.admits(remoteAddress(request), request.getHeaders())) {
            return end(exchange.getResponse(), HttpStatus.FORBIDDEN);
        }
        URI target;
        try {
            target = door.target(path, request.getURI().getRawQuery());
        } catch (IllegalArgumentException ex) {
            return end(exchange.getResponse(), HttpStatus.BAD_REQUEST);
        }
        return pass(request, target, exchange.getResponse());
    }

    private static @Nullable String remoteAddress(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? null
                : remote.getAddress().getHostAddress();
    }

    private Mono<Void> pass(ServerHttpRequest request, URI target, ServerHttpResponse response) {
        var scheme = String.valueOf(request.getURI().getScheme());
        var contextPath = request.getPath().contextPath().value();
        var onward = http.method(request.getMethod())
                .uri(target)
                .headers(headers -> headers.putAll(EmulatorDoor.request(request.getHeaders(), scheme, contextPath)));
        return body(request, onward)
                .exchangeToMono(answer -> answer(answer, response))
                .onErrorResume(WebClientRequestException.class, ex -> end(response, HttpStatus.BAD_GATEWAY));
    }

    /** The length goes along where it is known; a request without a body must not become one with an empty body. */
    private static RequestHeadersSpec<?> body(ServerHttpRequest request, RequestBodySpec onward) {
        long length = request.getHeaders().getContentLength();
        if (length > 0) {
            onward.contentLength(length);
        }
        return length > 0 || request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)
                ? onward.body(BodyInserters.fromDataBuffers(request.getBody()))
                : onward;
    }

    private static Mono<Void> answer(ClientResponse answer, ServerHttpResponse response) {
        response.setStatusCode(answer.statusCode());
        response.getHeaders().putAll(EmulatorDoor.response(answer.headers().asHttpHeaders()));
        return response.writeWith(answer.bodyToFlux(DataBuffer.class));
    }

    private static Mono<Void> end(ServerHttpResponse response, HttpStatus status) {
        response.setStatusCode(status);
        return response.setComplete();
    }
}

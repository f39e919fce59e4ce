package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.machines.M2mToken;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Writes listings of machines' tokens, whose envelope is unlike any other's: {@code {"m2m_tokens":[…],"total_count":…}}.
 */
public final class M2mTokenPages implements HandlerResultHandler, Ordered {

    @Override
    public boolean supports(HandlerResult result) {
        return result.getReturnType().toClass() == ClerkPage.class
                && result.getReturnType().getGeneric(0).toClass() == M2mToken.class;
    }

    @Override
    public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
        var page = (ClerkPage<?>) Objects.requireNonNull(result.getReturnValue());
        var body = ClerkJson.mapper()
                .writeValueAsBytes(new TreeMap<>(
                        Map.of("m2m_tokens", page.data(), "total_count", Objects.requireNonNull(page.totalCount()))));
        var response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Before Spring's own, which writes any body. */
    @Override
    public int getOrder() {
        return 0;
    }
}

package dev.clerkspring.sdk.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * One request of a call, sent once: a filter of the application's own that repeats what has failed, for all its clients, neither
 * multiplies the repetitions here nor does a thing twice that must not be.
 */
final class Attempt {

    private final HttpHeaders headers;

    private final AtomicBoolean sent = new AtomicBoolean();

    private volatile @Nullable Throwable failure;

    Attempt(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The filter that finds the attempt in the context. */
    static Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return Mono.deferContextual(context -> {
            Attempt attempt = context.getOrDefault(Attempt.class, null);
            return (attempt != null) ? attempt.send(request, next) : next.exchange(request);
        });
    }

    private Mono<ClientResponse> send(ClientRequest request, ExchangeFunction next) {
        if (!this.sent.compareAndSet(false, true)) {
            Throwable failure = this.failure;
            return Mono.error((failure != null) ? failure : new IllegalStateException("A request is sent once"));
        }
        return next.exchange(ClientRequest.from(request)
                        .headers(headers -> headers.putAll(this.headers))
                        .build())
                .doOnError(failure -> this.failure = failure);
    }
}

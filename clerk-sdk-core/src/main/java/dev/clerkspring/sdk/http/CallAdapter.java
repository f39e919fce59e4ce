package dev.clerkspring.sdk.http;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.AbstractReactorHttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a call of each exchange that Spring's proxies ask for.
 */
final class CallAdapter extends AbstractReactorHttpExchangeAdapter {

    private final WebClientAdapter delegate;

    private final CallRunner calls;

    CallAdapter(WebClientAdapter delegate, CallRunner calls) {
        this.delegate = delegate;
        this.calls = calls;
    }

    @Override
    public boolean supportsRequestAttributes() {
        return this.delegate.supportsRequestAttributes();
    }

    @Override
    public Mono<Void> exchangeForMono(HttpRequestValues values) {
        return run(values, this.delegate.exchangeForMono(values));
    }

    @Override
    public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
        return run(values, this.delegate.exchangeForHeadersMono(values));
    }

    @Override
    public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return run(values, this.delegate.exchangeForBodyMono(values, type));
    }

    @Override
    public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        // A list comes whole, so that what has been lost on the way can be asked for again.
        return run(values, this.delegate.exchangeForBodyFlux(values, type).collectList())
                .flatMapIterable(list -> list);
    }

    @Override
    public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
        return run(values, this.delegate.exchangeForBodilessEntityMono(values));
    }

    @Override
    public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(
            HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return run(values, this.delegate.exchangeForEntityMono(values, type));
    }

    @Override
    public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(
            HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return run(values, this.delegate.exchangeForEntityFlux(values, type));
    }

    private <T> Mono<T> run(HttpRequestValues values, Mono<T> exchange) {
        return this.calls.run(Call.of(values), exchange);
    }
}

package dev.clerkspring.sdk.http;

import java.time.Duration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.AbstractReactorHttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Maps the failures that no filter sees, those of reading the body, and bounds the whole call in time.
 */
final class MappingAdapter extends AbstractReactorHttpExchangeAdapter {

    private final WebClientAdapter delegate;

    private final Duration timeout;

    MappingAdapter(WebClientAdapter delegate, Duration timeout) {
        this.delegate = delegate;
        this.timeout = timeout;
    }

    @Override
    public boolean supportsRequestAttributes() {
        return this.delegate.supportsRequestAttributes();
    }

    @Override
    public Mono<Void> exchangeForMono(HttpRequestValues values) {
        return map(values, this.delegate.exchangeForMono(values));
    }

    @Override
    public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
        return map(values, this.delegate.exchangeForHeadersMono(values));
    }

    @Override
    public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return map(values, this.delegate.exchangeForBodyMono(values, type));
    }

    @Override
    public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        String call = call(values);
        return this.delegate
                .exchangeForBodyFlux(values, type)
                .timeout(this.timeout)
                .onErrorMap(failure -> Failures.map(call, failure));
    }

    @Override
    public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
        return map(values, this.delegate.exchangeForBodilessEntityMono(values));
    }

    @Override
    public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(
            HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return map(values, this.delegate.exchangeForEntityMono(values, type));
    }

    @Override
    public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(
            HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return map(values, this.delegate.exchangeForEntityFlux(values, type));
    }

    private <T> Mono<T> map(HttpRequestValues values, Mono<T> exchange) {
        String call = call(values);
        return exchange.timeout(this.timeout).onErrorMap(failure -> Failures.map(call, failure));
    }

    private static String call(HttpRequestValues values) {
        return Failures.call(values.getHttpMethod(), values.getUriTemplate());
    }
}

package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.error.ClerkApiException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Makes a failed call again where {@link RetryPolicy} allows it and the budget lasts.
 */
final class RetryFilter implements ExchangeFilterFunction {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT);

    private final RetryPolicy policy;

    private final RetryBudget budget = new RetryBudget(50);

    RetryFilter(RetryPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        // Each attempt is an exchange of its own: subscribed to again, the same one would send every header twice.
        return Mono.defer(() -> Mono.defer(() -> next.exchange(request))
                .doOnNext(response -> this.budget.earn())
                .retryWhen(new SafeRetry(request.method(), System.nanoTime())));
    }

    private static boolean isSafe(HttpMethod method, ClerkApiException failure) {
        return switch (failure.status()) {
            case 429 -> true;
            case 0 -> REPEATABLE.contains(method) || neverConnected(failure.getCause());
            case 500, 502, 503, 504 -> REPEATABLE.contains(method);
            default -> false;
        };
    }

    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException;
    }

    /** The repetitions of one call. */
    private final class SafeRetry extends Retry {

        private final HttpMethod method;

        private final long start;

        SafeRetry(HttpMethod method, long start) {
            this.method = method;
            this.start = start;
        }

        @Override
        public Publisher<?> generateCompanion(Flux<RetrySignal> signals) {
            return signals.concatMap(signal -> {
                Duration delay = delay(signal.failure(), signal.totalRetries());
                return (delay != null) ? Mono.delay(delay) : Mono.error(signal.failure());
            });
        }

        private @Nullable Duration delay(Throwable failure, long retries) {
            RetryPolicy policy = RetryFilter.this.policy;
            if (retries >= policy.maxRetries()
                    || !(failure instanceof ClerkApiException refused)
                    || !isSafe(this.method, refused)) {
                return null;
            }
            Duration asked = refused.retryAfter();
            Duration delay = (asked != null) ? asked : backoff(retries);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - this.start);
            boolean inTime = elapsed.plus(delay).compareTo(policy.maxElapsed()) <= 0;
            return (inTime && RetryFilter.this.budget.spend()) ? delay : null;
        }

        private Duration backoff(long retries) {
            RetryPolicy policy = RetryFilter.this.policy;
            long doubled = policy.firstBackoff().toNanos() << Math.min(retries, 16);
            long nanos = Math.min(doubled, policy.maxBackoff().toNanos());
            return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
        }
    }
}

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The repetitions of a call: where {@link RetryPolicy} allows them, the budget lasts and there is time.
 */
final class SafeRetry extends Retry {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT);

    private static final Set<Integer> TRANSIENT = Set.of(0, 429, 500, 502, 503, 504);

    private final HttpMethod method;

    private final RetryPolicy policy;

    private final Duration limit;

    private final RetryBudget budget;

    SafeRetry(HttpMethod method, CallOptions options, RetryBudget budget) {
        this.method = method;
        this.policy = options.retryPolicy();
        this.limit = (options.timeout().compareTo(this.policy.maxElapsed()) < 0)
                ? options.timeout()
                : this.policy.maxElapsed();
        this.budget = budget;
    }

    @Override
    public Publisher<?> generateCompanion(Flux<RetrySignal> signals) {
        return Flux.defer(() -> {
            long start = System.nanoTime();
            return signals.concatMap(signal -> {
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                Duration delay = delay(signal.failure(), signal.totalRetries(), elapsed);
                return (delay != null) ? Mono.delay(delay) : Mono.error(signal.failure());
            });
        });
    }

    private @Nullable Duration delay(Throwable failure, long retries, Duration elapsed) {
        if (retries >= this.policy.maxRetries() || !isSafe(failure)) {
            return null;
        }
        Duration asked = ((ClerkApiException) failure).retryAfter();
        // Those who were told the same time do not come back all at once, nor without a pause if it is nought.
        Duration delay = ((asked != null) ? asked : Duration.ZERO).plus(backoff(retries));
        boolean inTime = elapsed.plus(delay).compareTo(this.limit) <= 0;
        return (inTime && this.budget.spend()) ? delay : null;
    }

    private boolean isSafe(Throwable failure) {
        if (!(failure instanceof ClerkApiException refused) || !TRANSIENT.contains(refused.status())) {
            return false;
        }
        // An answer that came whole and cannot be read would be no other the next time.
        return neverConnected(refused.getCause())
                || REPEATABLE.contains(this.method) && !(refused.getCause() instanceof UnreadableAnswerException);
    }

    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException;
    }

    private Duration backoff(long retries) {
        long doubled = this.policy.firstBackoff().toNanos() << Math.min(retries, 16);
        long nanos = Math.min(doubled, this.policy.maxBackoff().toNanos());
        return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
    }
}

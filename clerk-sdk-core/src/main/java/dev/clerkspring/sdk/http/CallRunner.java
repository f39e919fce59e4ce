package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.error.ClerkRateLimitedException;
import dev.clerkspring.sdk.ratelimit.RateLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Makes calls: each waits for its turn if it is to, is observed, bounded in time, and repeated where that is safe.
 *
 * @param options what all calls of this client have in common
 * @param limiter counts the calls
 * @param budget what all calls together may spend on repetitions
 * @param observations what tells of them
 */
record CallRunner(CallOptions options, RateLimiter limiter, RetryBudget budget, CallObservations observations) {

    /** What Clerk's limits allow again after this long, if it does not say. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    CallRunner with(CallOptions options) {
        return new CallRunner(options, this.limiter, this.budget, this.observations);
    }

    /**
     * Runs a call.
     *
     * @param call which call
     * @param exchange sends a request and reads the answer each time it is subscribed to
     * @return the answer; fails with a {@code ClerkApiException} only, or with what is a mistake of the application's
     */
    <T> Mono<T> run(Call call, Mono<T> exchange) {
        Mono<T> observed = this.observations.observe(
                call,
                requested -> Mono.defer(() -> {
                            requested.run();
                            return attempt(call, exchange);
                        })
                        .retryWhen(new SafeRetry(call.method(), this.options, this.budget))
                        .timeout(this.options.timeout())
                        .onErrorMap(failure -> Failures.map(call.toString(), failure)));
        return this.options.paced()
                ? this.limiter.turn(call.method(), call.path()).then(observed)
                : counted(call, observed);
    }

    private <T> Mono<T> counted(Call call, Mono<T> exchange) {
        return Mono.defer(() -> {
            this.limiter.count(call.method(), call.path());
            return exchange;
        });
    }

    private <T> Mono<T> attempt(Call call, Mono<T> exchange) {
        Attempt attempt = new Attempt(this.options.headers());
        return exchange.contextWrite(context -> context.put(Attempt.class, attempt))
                .onErrorMap(failure -> Failures.map(call.toString(), failure))
                .doOnSuccess(answer -> this.budget.earn())
                .doOnError(
                        ClerkRateLimitedException.class,
                        refused -> this.limiter.pause(orDefault(refused.retryAfter())));
    }

    private static Duration orDefault(@Nullable Duration pause) {
        return (pause != null) ? pause : PAUSE;
    }
}

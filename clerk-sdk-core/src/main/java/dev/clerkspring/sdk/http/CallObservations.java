package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.observation.ClerkApiObservationContext;
import dev.clerkspring.sdk.observation.ClerkApiObservationConvention;
import dev.clerkspring.sdk.observation.DefaultClerkApiObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Observes calls as {@code clerk.api}; what Spring observes of their requests comes below that.
 *
 * @param registry where they are observed
 * @param convention the application's own convention, or null
 */
record CallObservations(
        ObservationRegistry registry, @Nullable ClerkApiObservationConvention convention) {

    /** Micrometer's own key for the current observation in a Reactor context. */
    private static final String CURRENT = "micrometer.observation";

    private static final ClerkApiObservationConvention DEFAULT = new DefaultClerkApiObservationConvention();

    /** Observes a call, which says of each request that it is made. */
    <T> Mono<T> observe(Call call, Function<Runnable, Mono<T>> requests) {
        if (this.registry.isNoop()) {
            return requests.apply(() -> {});
        }
        return Mono.deferContextual(view -> {
            ClerkApiObservationContext context = new ClerkApiObservationContext(
                    call.operation().group(), call.operation().name());
            Observation observation =
                    Observation.createNotStarted(this.convention, DEFAULT, () -> context, this.registry);
            Observation parent = view.getOrDefault(CURRENT, null);
            if (parent != null) {
                observation.parentObservation(parent);
            }
            observation.start();
            AtomicBoolean open = new AtomicBoolean(true);
            return requests.apply(context::requested)
                    .doOnSuccess(answer -> stop(observation, open))
                    .doOnError(failure -> {
                        observation.error(failure);
                        stop(observation, open);
                    })
                    .doOnCancel(() -> {
                        context.cancelled();
                        stop(observation, open);
                    })
                    .contextWrite(written -> written.put(CURRENT, observation));
        });
    }

    private static void stop(Observation observation, AtomicBoolean open) {
        if (open.compareAndSet(true, false)) {
            observation.stop();
        }
    }
}

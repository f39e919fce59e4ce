package dev.clerkspring.sdk.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Gives calls their turns under {@link RateLimits}, first come, first served, and counts those that do not wait. Thread-safe.
 */
public final class RateLimiter {

    /** More resources than that are changed in ten seconds by nobody; forgetting one costs a call that Clerk refuses. */
    private static final int MAX_RESOURCES = 20_000;

    private final List<RateLimit> limits;

    private final LongSupplier nanoTime;

    private final Scheduler timer;

    private final Cache<RateLimit.Key, SlidingWindow> windows;

    private long notBefore;

    /**
     * Creates a limiter.
     *
     * @param limits the limits
     */
    public RateLimiter(RateLimits limits) {
        this(limits, System::nanoTime, Schedulers.parallel());
    }

    /**
     * Creates a limiter with a time of its own, which a test can set.
     *
     * @param limits the limits
     * @param nanoTime as {@link System#nanoTime()}
     * @param timer wakes the calls that wait; its time is the same
     */
    public RateLimiter(RateLimits limits, LongSupplier nanoTime, Scheduler timer) {
        this.limits = limits.limits();
        this.nanoTime = nanoTime;
        this.timer = timer;
        this.notBefore = nanoTime.getAsLong();
        this.windows = Caffeine.newBuilder()
                .maximumSize(MAX_RESOURCES)
                .expireAfterAccess(Duration.ofHours(1))
                .ticker(nanoTime::getAsLong)
                .build();
    }

    /**
     * Counts a call that is made now.
     *
     * @param method its method
     * @param path its path, which starts with {@code /v1}
     */
    public void count(HttpMethod method, String path) {
        take(method, path, false);
    }

    /**
     * Waits for the turn of a call.
     *
     * @param method its method
     * @param path its path, which starts with {@code /v1}
     * @return completes when the call may be made; however long that takes
     */
    public Mono<Void> turn(HttpMethod method, String path) {
        return Mono.defer(() -> until(take(method, path, true)));
    }

    /**
     * Lets nobody have a turn for some time, because Clerk has said so.
     *
     * @param time how long
     */
    public synchronized void pause(Duration time) {
        long until = this.nanoTime.getAsLong() + time.toNanos();
        if (!this.limits.isEmpty() && until - this.notBefore > 0) {
            this.notBefore = until;
        }
    }

    private synchronized long take(HttpMethod method, String path, boolean waits) {
        long now = this.nanoTime.getAsLong();
        List<SlidingWindow> counted = this.limits.stream()
                .map(limit -> limit.key(method, path))
                .filter(Objects::nonNull)
                .map(key -> this.windows.get(
                        key,
                        created -> new SlidingWindow(
                                key.limit().calls(), key.limit().period(), now)))
                .toList();
        long time = now;
        if (waits) {
            for (SlidingWindow window : counted) {
                time = window.earliest(time);
            }
        }
        for (SlidingWindow window : counted) {
            window.take(time);
        }
        return time;
    }

    // A pause that was said meanwhile holds for those who wait already.
    private Mono<Void> until(long time) {
        long wait = later(time) - this.nanoTime.getAsLong();
        return (wait > 0)
                ? Mono.delay(Duration.ofNanos(wait), this.timer).then(Mono.defer(() -> until(time)))
                : Mono.empty();
    }

    private synchronized long later(long time) {
        return (time - this.notBefore > 0) ? time : this.notBefore;
    }
}

package dev.clerkspring.sdk.machine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Good tokens and others apart, so that made-up ones cannot push the good ones out. */
final class InMemoryMachineTokenCache implements MachineTokenCache {

    private final Cache<String, Entry> accepted;

    private final Cache<String, Entry> others;

    InMemoryMachineTokenCache(int size, Clock clock) {
        this.accepted = cache(size, clock);
        this.others = cache(size, clock);
    }

    private static Cache<String, Entry> cache(int size, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(size)
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<String, Entry>writing((key, entry) -> {
                    var left = Duration.between(clock.instant(), entry.until());
                    return left.isNegative() ? Duration.ZERO : left;
                }))
                .build();
    }

    @Override
    public @Nullable Entry get(String key) {
        var entry = accepted.getIfPresent(key);
        return entry != null ? entry : others.getIfPresent(key);
    }

    @Override
    public void put(String key, Entry entry) {
        (entry.accepted() ? others : accepted).invalidate(key);
        (entry.accepted() ? accepted : others).put(key, entry);
    }
}

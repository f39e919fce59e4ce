package dev.clerkspring.boot.autoconfigure.metrics;

import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySetStatus;
import dev.clerkspring.sdk.token.TokenCacheStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** How the keys and the cache of verified tokens of one instance are, asked for when somebody looks. */
record ClerkStateMeters(RequestAuthenticator rules, KeySetCache keys, Clock clock) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        var tags = Tags.of(ClerkMeters.INSTANCE, rules.settings().instance());
        if (keys.status().freshness() != KeySetStatus.Freshness.FIXED) {
            bindKeys(registry, tags);
        }
        if (rules.tokenCache() != null) {
            bindTokenCache(registry, tags);
        }
    }

    private void bindKeys(MeterRegistry registry, Tags tags) {
        FunctionCounter.builder(
                        "clerk.jwk.set.fetches", keys, some -> some.status().fetches())
                .tags(tags.and("outcome", "success"))
                .description("Fetches of the key set")
                .register(registry);
        FunctionCounter.builder(
                        "clerk.jwk.set.fetches", keys, some -> some.status().failures())
                .tags(tags.and("outcome", "failure"))
                .description("Fetches of the key set")
                .register(registry);
        TimeGauge.builder("clerk.jwk.set.age", keys, TimeUnit.SECONDS, this::age)
                .tags(tags)
                .description("Age of the key set; it verifies for an hour")
                .register(registry);
    }

    private double age(KeySetCache some) {
        var fetchedAt = some.status().fetchedAt();
        return fetchedAt != null ? Duration.between(fetchedAt, clock.instant()).toMillis() / 1000.0 : Double.NaN;
    }

    private void bindTokenCache(MeterRegistry registry, Tags tags) {
        counter("clerk.token.cache.gets", TokenCacheStatus::hits, tags.and("result", "hit"), registry);
        counter("clerk.token.cache.gets", TokenCacheStatus::misses, tags.and("result", "miss"), registry);
        counter("clerk.token.cache.evictions", TokenCacheStatus::evictions, tags, registry);
        Gauge.builder("clerk.token.cache.size", rules, some -> value(some, TokenCacheStatus::size))
                .tags(tags)
                .description("Verified tokens that are remembered")
                .register(registry);
    }

    private void counter(String name, ToLongFunction<TokenCacheStatus> count, Tags tags, MeterRegistry registry) {
        FunctionCounter.builder(name, rules, some -> value(some, count))
                .tags(tags)
                .register(registry);
    }

    private static double value(RequestAuthenticator rules, ToLongFunction<TokenCacheStatus> value) {
        var status = rules.tokenCache();
        return status != null ? value.applyAsLong(status) : 0;
    }
}

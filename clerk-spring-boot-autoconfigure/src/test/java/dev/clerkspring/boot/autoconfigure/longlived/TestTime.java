package dev.clerkspring.boot.autoconfigure.longlived;

import dev.clerkspring.boot.autoconfigure.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A clock for all applications of these tests, which only ever goes forward, and the tokens of its hour. */
final class TestTime extends Clock {

    private static final AtomicReference<Instant> NOW =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    static void pass(Duration duration) {
        NOW.updateAndGet(now -> now.plus(duration));
    }

    /** The token of a user who is an administrator and may read invoices; it lives for a minute. */
    static String token() {
        return token(Map.of());
    }

    static String token(Map<String, Object> claims) {
        long now = NOW.get().getEpochSecond();
        var all = new LinkedHashMap<String, Object>(Map.of("iat", now, "nbf", now - 10, "exp", now + 60));
        all.putAll(claims);
        return TestTokens.with(all);
    }

    @Override
    public Instant instant() {
        return NOW.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

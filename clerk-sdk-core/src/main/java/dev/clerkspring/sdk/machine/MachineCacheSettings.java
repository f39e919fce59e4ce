package dev.clerkspring.sdk.machine;

import java.time.Duration;
import org.springframework.util.Assert;

/**
 * How long Clerk's answers about opaque tokens are remembered, and how long it may take to remember.
 *
 * @param ttl how long a token stays good without asking again, and so how long a revoked one may still be accepted; never beyond
 *     the token's own end; 0: not remembered
 * @param negativeTtl how long a token stays refused without asking again; 0: not remembered
 * @param timeout how long a cache outside of this process may take to answer: then Clerk is asked instead, and the cache is left
 *     alone for ten times as long
 */
public record MachineCacheSettings(Duration ttl, Duration negativeTtl, Duration timeout) {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** Twice that, and a question to Clerk between, is less than a request waits. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(3);

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is negative or longer than an hour, or the timeout is none or longer than three
     *     seconds
     */
    public MachineCacheSettings {
        check("ttl", ttl);
        check("negativeTtl", negativeTtl);
        Assert.isTrue(
                timeout.toMillis() > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
                "'timeout' must be between a millisecond and three seconds");
    }

    /**
     * Returns what applies where nothing is configured.
     *
     * @return thirty seconds for good tokens, ten for others; a second for a cache to answer
     */
    public static MachineCacheSettings defaults() {
        return new MachineCacheSettings(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(1));
    }

    private static void check(String name, Duration life) {
        Assert.isTrue(
                !life.isNegative() && life.compareTo(LONGEST) <= 0,
                () -> "'" + name + "' must be between 0 and an hour");
    }
}

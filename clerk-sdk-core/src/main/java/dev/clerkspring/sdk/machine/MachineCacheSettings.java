package dev.clerkspring.sdk.machine;

import java.time.Duration;
import org.springframework.util.Assert;

/**
 * How long Clerk's answers about opaque tokens are remembered.
 *
 * @param ttl how long a token stays good without asking again, and so how long a revoked one may still be accepted; never beyond
 *     the token's own end; 0: not remembered
 * @param negativeTtl how long a token stays refused without asking again; 0: not remembered
 */
public record MachineCacheSettings(Duration ttl, Duration negativeTtl) {

    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is negative or longer than an hour
     */
    public MachineCacheSettings {
        check("ttl", ttl);
        check("negativeTtl", negativeTtl);
    }

    /**
     * Returns what applies where nothing is configured.
     *
     * @return thirty seconds for good tokens, ten for others
     */
    public static MachineCacheSettings defaults() {
        return new MachineCacheSettings(Duration.ofSeconds(30), Duration.ofSeconds(10));
    }

    private static void check(String name, Duration life) {
        Assert.isTrue(
                !life.isNegative() && life.compareTo(LONGEST) <= 0,
                () -> "'" + name + "' must be between 0 and an hour");
    }
}

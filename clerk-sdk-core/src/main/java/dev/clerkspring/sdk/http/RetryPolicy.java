package dev.clerkspring.sdk.http;

import java.time.Duration;
import org.springframework.util.Assert;

/**
 * How often and how long a failed call is made again.
 *
 * <p>A call is repeated only if that is safe: one that never reached Clerk always; {@code GET}, {@code HEAD} and {@code PUT} also
 * when Clerk turned them away (429), when the answer was lost, and after a server error. {@code POST}, {@code PATCH} and
 * {@code DELETE} are sent once: Clerk has no idempotency key, so a second one could do the thing twice or find it done. All calls of
 * a client together repeat no more than a fifth of what succeeds, so that an outage is not answered with more traffic.
 *
 * @param maxRetries how often at most, 0 for never
 * @param firstBackoff how long to wait before the first repetition; doubles each time, less a random part, and comes on
 *     top of a {@code Retry-After}
 * @param maxBackoff how long to wait at most
 * @param maxElapsed how long after the first attempt the last one may start; a {@code Retry-After} beyond that is not waited for
 */
public record RetryPolicy(int maxRetries, Duration firstBackoff, Duration maxBackoff, Duration maxElapsed) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is negative
     */
    public RetryPolicy {
        Assert.isTrue(maxRetries >= 0, "'maxRetries' must not be negative");
        Assert.isTrue(!firstBackoff.isNegative(), "'firstBackoff' must not be negative");
        Assert.isTrue(!maxBackoff.isNegative(), "'maxBackoff' must not be negative");
        Assert.isTrue(!maxElapsed.isNegative(), "'maxElapsed' must not be negative");
    }

    /**
     * Returns the policy for an application: twice, within ten seconds.
     *
     * @return the policy
     */
    public static RetryPolicy standard() {
        return new RetryPolicy(2, Duration.ofMillis(250), Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    /**
     * Returns the policy that repeats nothing.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}

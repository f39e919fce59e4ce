package dev.clerkspring.sdk.lease;

import java.time.Duration;
import org.springframework.util.Assert;

/**
 * How long connections may go on.
 *
 * @param policy by what
 * @param checkInterval by policy {@link LeasePolicy#SESSION}: how old the newest proof that the session is active may become,
 *     be it the issue of a token or Clerk's answer, before Clerk is asked again; at least a second
 * @param maxAge by policy {@link LeasePolicy#SESSION}: how long a connection lives on one token, also while Clerk cannot be
 *     asked; so long its user may have roles and permissions that were taken from him
 * @param clockSkew how far the clocks of Clerk and this machine may be apart
 * @param acceptPending whether sessions that still have tasks to complete count as active
 */
public record LeaseSettings(
        LeasePolicy policy, Duration checkInterval, Duration maxAge, Duration clockSkew, boolean acceptPending) {

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if the interval is shorter than a second, the age not longer than the interval, or the
     *     skew negative
     */
    public LeaseSettings {
        Assert.isTrue(
                checkInterval.compareTo(SHORTEST_INTERVAL) >= 0, "'checkInterval' must not be shorter than a second");
        Assert.isTrue(maxAge.compareTo(checkInterval) > 0, "'maxAge' must be longer than 'checkInterval'");
        Assert.isTrue(!clockSkew.isNegative(), "'clockSkew' must not be negative");
    }

    /**
     * Returns what applies where nothing is configured.
     *
     * @param policy by what connections end
     * @return a minute between two questions, an hour on one token, five seconds of skew, no pending sessions
     */
    public static LeaseSettings defaults(LeasePolicy policy) {
        return new LeaseSettings(policy, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofSeconds(5), false);
    }
}

package dev.clerkspring.sdk.ratelimit;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.SecretKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;

/**
 * The limits that Clerk documents for its Backend API. They hold for an instance as a whole: processes that work for one instance at
 * the same time each take a {@link #share}.
 */
public final class RateLimits {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private static final Duration HOUR = Duration.ofHours(1);

    /** The limits of single operations, those of changes for each user, organization and membership. */
    private static final List<RateLimit> OPERATIONS = List.of(
            creates("/v1/invitations", 100),
            creates("/v1/invitations/bulk", 25),
            creates("/v1/organizations/[^/]+/invitations", 250),
            creates("/v1/organizations/[^/]+/invitations/bulk", 50),
            changes("/v1/users/([^/]+)(?:/metadata)?"),
            changes("/v1/organizations/([^/]+)(?:/metadata)?"),
            changes("/v1/organizations/([^/]+/memberships/[^/]+)(?:/metadata)?"));

    private static final RateLimits NONE = new RateLimits(List.of());

    private final List<RateLimit> limits;

    private RateLimits(List<RateLimit> limits) {
        this.limits = limits;
    }

    /**
     * Returns the documented limits.
     *
     * @param type the type of the instance: 1,000 calls in ten seconds in production, 100 in development; fewer of operations that
     *     invite people or change a user, an organization or a membership
     * @return the limits
     */
    public static RateLimits of(InstanceType type) {
        int calls = (type == InstanceType.PRODUCTION) ? 1000 : 100;
        // Fetching the keys is not limited.
        RateLimit all = new RateLimit(Set.of(), Pattern.compile("/(?!v1/jwks$).*"), calls, TEN_SECONDS);
        return new RateLimits(Stream.concat(Stream.of(all), OPERATIONS.stream()).toList());
    }

    /**
     * Returns the documented limits for calls with a key.
     *
     * @param secretKey the key; null: a development instance's limits, which are the lower ones
     * @return the limits
     */
    public static RateLimits of(@Nullable SecretKey secretKey) {
        return of((secretKey != null) ? secretKey.instanceType() : InstanceType.DEVELOPMENT);
    }

    /**
     * Returns no limits at all.
     *
     * @return with these, no call waits
     */
    public static RateLimits none() {
        return NONE;
    }

    /**
     * Returns a part of these limits, for one of several processes or to leave room for others.
     *
     * @param share which part, above 0 and at most 1
     * @return the limits, each at least one call
     * @throws IllegalArgumentException if there is no such part
     */
    public RateLimits share(double share) {
        Assert.isTrue(share > 0 && share <= 1, "'share' must be above 0 and at most 1");
        return new RateLimits(this.limits.stream()
                .map(limit -> new RateLimit(
                        limit.methods(), limit.path(), Math.max(1, (int) (limit.calls() * share)), limit.period()))
                .toList());
    }

    List<RateLimit> limits() {
        return this.limits;
    }

    private static RateLimit creates(String path, int calls) {
        return new RateLimit(Set.of(HttpMethod.POST), Pattern.compile(path), calls, HOUR);
    }

    private static RateLimit changes(String path) {
        return new RateLimit(Set.of(HttpMethod.PATCH, HttpMethod.PUT), Pattern.compile(path), 10, TEN_SECONDS);
    }
}

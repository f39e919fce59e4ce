package dev.clerkspring.boot.autoconfigure.health;

import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySetStatus;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the tokens of an instance can be verified, by the keys that are there. It never calls Clerk: it is down if the last call
 * for keys has failed and there are none left that may be used, and unknown until a token needs some.
 */
final class ClerkHealthIndicator implements HealthIndicator {

    private final KeySetCache keys;

    ClerkHealthIndicator(KeySetCache keys) {
        this.keys = keys;
    }

    @Override
    public Health health() {
        var status = keys.status();
        var health =
                builder(status).withDetail("keys", status.freshness().name().toLowerCase(Locale.ROOT));
        if (status.fetchedAt() != null) {
            health.withDetail("fetchedAt", status.fetchedAt());
        }
        if (status.failure() != null) {
            health.withDetail("reason", status.failure().slug());
        }
        return health.build();
    }

    private static Health.Builder builder(KeySetStatus status) {
        if (status.freshness() != KeySetStatus.Freshness.NONE) {
            return Health.up();
        }
        return status.failure() != null ? Health.down() : Health.unknown();
    }
}

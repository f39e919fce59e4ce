package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device that a user signs in from with a key of its own.
 *
 * @param object always {@code trusted_device}
 * @param id its id
 * @param platform what it runs
 * @param appIdentifier the app on it
 * @param name what the user sees it as
 * @param algorithm the algorithm of its key, {@code ES256}
 * @param status whether it is trusted
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param lastUsedAt when it was last used
 * @param revokedAt since when it is no longer trusted
 */
@WithBuilder
public record TrustedDevice(
        String object,
        String id,
        Open<TrustedDevicePlatform> platform,
        String appIdentifier,
        @Nullable String name,
        String algorithm,
        Open<TrustedDeviceStatus> status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static TrustedDeviceBuilder builder() {
        return TrustedDeviceBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key of a user, an organization or a machine.
 *
 * @param object always {@code api_key}
 * @param id its id ({@code ak_…}), which is not the key
 * @param type which kind of key it is, {@code api_key} unless the application has said otherwise
 * @param subject whose it is: the id of a user, an organization or a machine
 * @param name what its owner calls it
 * @param description what it is for
 * @param claims what the application has added to it
 * @param scopes what it may be used for, in words of the application
 * @param secret the key itself ({@code ak_…}), told by {@link ApiKeysApi#createApiKey} alone
 * @param revoked whether it has been revoked
 * @param revocationReason why it was revoked, if anybody said
 * @param expired whether it has expired
 * @param expiration when it expires; null if it never does
 * @param createdBy the user who has created it
 * @param lastUsedAt when it was last used
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record ApiKey(
        String object,
        String id,
        String type,
        String subject,
        String name,
        @Nullable String description,
        @Nullable Metadata claims,
        List<String> scopes,
        @Nullable String secret,
        boolean revoked,
        @Nullable String revocationReason,
        boolean expired,
        @Nullable Instant expiration,
        @Nullable String createdBy,
        @Nullable Instant lastUsedAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public ApiKey {
        scopes = Absent.orEmpty(scopes);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ApiKeyBuilder builder() {
        return ApiKeyBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

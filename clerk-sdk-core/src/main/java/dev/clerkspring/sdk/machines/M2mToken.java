package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token by which one machine speaks to another, as Clerk keeps it.
 *
 * @param object always {@code machine_to_machine_token}
 * @param id its id ({@code mt_…}), which is not the token
 * @param subject the machine that speaks ({@code mch_…})
 * @param claims what the machine has added to it
 * @param scopes the machines that it is meant for
 * @param token the token itself, told by {@link M2mTokensApi#createToken} alone
 * @param revoked whether it has been revoked
 * @param revocationReason why it was revoked, if anybody said
 * @param expired whether it has expired
 * @param expiration when it expires; null if it never does
 * @param lastUsedAt when it was last used
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record M2mToken(
        String object,
        String id,
        String subject,
        @Nullable Metadata claims,
        List<String> scopes,
        @Nullable String token,
        boolean revoked,
        @Nullable String revocationReason,
        boolean expired,
        @Nullable Instant expiration,
        @Nullable Instant lastUsedAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public M2mToken {
        scopes = Absent.orEmpty(scopes);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static M2mTokenBuilder builder() {
        return M2mTokenBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.adminportal;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that opens the admin portal once.
 *
 * @param object always {@code admin_portal_link_token}
 * @param id its id ({@code aplt_…})
 * @param adminPortalLinkId the link that it was made for ({@code apl_…})
 * @param instanceId the instance
 * @param organizationId the organization that the link is for; null if it is for none
 * @param itContactId the application's own reference to who gets it
 * @param scopes what it allows, for example {@code admin_portal:read}
 * @param token the token itself, a secret; only right after it was made
 * @param revoked whether it was revoked
 * @param revocationReason why
 * @param expired whether it is too old
 * @param expiration until when it can be used
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record AdminPortalLinkToken(
        String object,
        String id,
        String adminPortalLinkId,
        String instanceId,
        @Nullable String organizationId,
        @Nullable String itContactId,
        @Nullable List<String> scopes,
        @Nullable String token,
        boolean revoked,
        @Nullable String revocationReason,
        boolean expired,
        @Nullable Instant expiration,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static AdminPortalLinkTokenBuilder builder() {
        return AdminPortalLinkTokenBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

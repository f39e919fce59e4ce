package dev.clerkspring.sdk.adminportal;

import dev.clerkspring.sdk.model.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * Why a token is revoked.
 *
 * @param revocationReason free text; need not be given
 */
public record RevokeAdminPortalLinkTokenRequest(@Nullable String revocationReason) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

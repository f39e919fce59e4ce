package dev.clerkspring.sdk.adminportal;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token to make.
 *
 * @param organizationId the organization that the link is for
 * @param itContactId the application's own reference to who gets it
 * @param scopes what it allows, for example {@code admin_portal:read}
 * @param secondsUntilExpiration for how long it can be used, at most 86400; 3600 if not set
 */
@WithBuilder
public record CreateAdminPortalLinkTokenRequest(
        @Nullable String organizationId,
        @Nullable String itContactId,
        @Nullable List<String> scopes,
        @Nullable Integer secondsUntilExpiration) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateAdminPortalLinkTokenRequestBuilder builder() {
        return CreateAdminPortalLinkTokenRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

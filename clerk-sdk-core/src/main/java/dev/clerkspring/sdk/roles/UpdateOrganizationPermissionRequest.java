package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a permission. A field that is not set stays as it is.
 *
 * @param name its name
 * @param key its key
 * @param description what it is for
 */
@WithBuilder
public record UpdateOrganizationPermissionRequest(
        @Nullable String name,
        @Nullable String key,
        @Nullable String description) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateOrganizationPermissionRequestBuilder builder() {
        return UpdateOrganizationPermissionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

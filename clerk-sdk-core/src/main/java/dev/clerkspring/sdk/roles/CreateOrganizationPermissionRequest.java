package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A permission to create.
 *
 * @param name its name
 * @param key its key: {@code org:feature:action} in lower case letters, digits and underscores
 * @param description what it is for
 */
@WithBuilder
public record CreateOrganizationPermissionRequest(
        String name, String key, @Nullable String description) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateOrganizationPermissionRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(key, "'key' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateOrganizationPermissionRequestBuilder builder() {
        return CreateOrganizationPermissionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

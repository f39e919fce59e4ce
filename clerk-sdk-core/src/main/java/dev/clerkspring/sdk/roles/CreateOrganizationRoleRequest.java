package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A role to create.
 *
 * @param name its name
 * @param key its key, unique: {@code org:} and then lower case letters, digits and underscores
 * @param description what it is for
 * @param permissions ids of the permissions that it grants
 * @param includeInInitialRoleSet whether it joins the role set that new organizations get
 */
@WithBuilder
public record CreateOrganizationRoleRequest(
        String name,
        String key,
        @Nullable String description,
        @Nullable List<String> permissions,
        @Nullable Boolean includeInInitialRoleSet) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateOrganizationRoleRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(key, "'key' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateOrganizationRoleRequestBuilder builder() {
        return CreateOrganizationRoleRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Roles to add to a role set.
 *
 * @param roleKeys their keys, 1 to 10
 * @param defaultRoleKey which of them new members get from now on
 * @param creatorRoleKey which of them who creates an organization gets from now on
 */
@WithBuilder
public record AddRolesRequest(
        List<String> roleKeys,
        @Nullable String defaultRoleKey,
        @Nullable String creatorRoleKey) {

    /**
     * Checks that what Clerk requires is there.
     */
    public AddRolesRequest {
        Assert.notEmpty(roleKeys, "'roleKeys' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static AddRolesRequestBuilder builder() {
        return AddRolesRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

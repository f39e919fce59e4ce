package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a role. A field that is not set stays as it is; an empty one is cleared.
 *
 * @param name its name
 * @param key its key, unique
 * @param description what it is for
 * @param permissions ids of all permissions that it grants from now on
 */
@WithBuilder
public record UpdateOrganizationRoleRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<String> key,
        @Nullable Optional<String> description,
        @Nullable Optional<List<String>> permissions) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateOrganizationRoleRequestBuilder builder() {
        return UpdateOrganizationRoleRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that members of organizations can have.
 *
 * @param object always {@code role}
 * @param id its id
 * @param name what people see it as
 * @param key what programs know it as, for example {@code org:admin}
 * @param description what it is for
 * @param isCreatorEligible whether the creator of an organization can get it
 * @param permissions what it allows
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record Role(
        String object,
        String id,
        String name,
        String key,
        @Nullable String description,
        boolean isCreatorEligible,
        List<Permission> permissions,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public Role {
        permissions = Absent.orEmpty(permissions);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RoleBuilder builder() {
        return RoleBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;

/**
 * Something that a role can allow.
 *
 * @param object always {@code permission}
 * @param id its id ({@code perm_…})
 * @param name what people see it as
 * @param key what programs know it as, for example {@code org:invoices:create}
 * @param description what it is for
 * @param type {@code system} for one of Clerk's own, {@code user} for the others
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record Permission(
        String object,
        String id,
        String name,
        String key,
        String description,
        String type,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PermissionBuilder builder() {
        return PermissionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

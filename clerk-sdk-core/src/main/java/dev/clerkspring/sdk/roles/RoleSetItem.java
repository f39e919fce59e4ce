package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role within a role set.
 *
 * @param object always {@code role_set_item}
 * @param id the id of the role
 * @param name its name
 * @param key its key, for example {@code org:admin}
 * @param description what it is for
 * @param membersCount how many members have it, by this role set
 * @param hasMembers whether any member has it, by this role set
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record RoleSetItem(
        String object,
        String id,
        String name,
        String key,
        @Nullable String description,
        @Nullable Long membersCount,
        @Nullable Boolean hasMembers,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RoleSetItemBuilder builder() {
        return RoleSetItemBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of roles, which an organization uses.
 *
 * @param object always {@code role_set}
 * @param id its id
 * @param name its name
 * @param key its key, for example {@code role_set:default}
 * @param description what it is for
 * @param roles its roles
 * @param defaultRole the role that new members get
 * @param creatorRole the role that who creates an organization gets
 * @param type what it is for
 * @param roleSetMigration the move to other roles that is under way
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record RoleSet(
        String object,
        String id,
        String name,
        String key,
        @Nullable String description,
        List<RoleSetItem> roles,
        @Nullable RoleSetItem defaultRole,
        @Nullable RoleSetItem creatorRole,
        Open<RoleSetType> type,
        @Nullable RoleSetMigration roleSetMigration,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public RoleSet {
        roles = Absent.orEmpty(roles);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RoleSetBuilder builder() {
        return RoleSetBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The move of members from one role set, or role, to another.
 *
 * @param object always {@code role_set_migration}
 * @param id its id
 * @param organizationId the organization, if it is about one alone
 * @param instanceId the instance
 * @param sourceRoleSetId the role set that members leave
 * @param destRoleSetId the role set that they come to
 * @param triggerType what caused it, for example {@code role_set_deletion} or {@code role_removal}
 * @param status how far it is, for example {@code enqueued}, {@code in_progress} or {@code completed}
 * @param migratedMembers how many members have moved
 * @param mappings the key of the new role by the key of the old one
 * @param startedAt when it started
 * @param completedAt when it was completed
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record RoleSetMigration(
        String object,
        String id,
        @Nullable String organizationId,
        String instanceId,
        String sourceRoleSetId,
        @Nullable String destRoleSetId,
        String triggerType,
        String status,
        int migratedMembers,
        @Nullable Map<String, String> mappings,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RoleSetMigrationBuilder builder() {
        return RoleSetMigrationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

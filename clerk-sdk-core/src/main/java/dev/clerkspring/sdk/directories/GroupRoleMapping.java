package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.roles.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group at the provider whose members get a role. The role of the lowest precedence counts for who is in several
 * groups. What has two names has one value.
 *
 * @param object {@code directory_group_role_mapping} or {@code scim_group_role_mapping}
 * @param id its id
 * @param directoryId the directory
 * @param scimDirectoryId the directory, by its older name
 * @param directoryGroupId the group's id at the provider
 * @param scimGroupId the group's id, by its older name
 * @param directoryGroupDisplayName what people see the group as
 * @param scimGroupDisplayName the same, by its older name
 * @param role what its members get
 * @param precedence 1 counts most
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record GroupRoleMapping(
        String object,
        String id,
        String directoryId,
        String scimDirectoryId,
        String directoryGroupId,
        String scimGroupId,
        String directoryGroupDisplayName,
        String scimGroupDisplayName,
        @Nullable Role role,
        int precedence,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static GroupRoleMappingBuilder builder() {
        return GroupRoleMappingBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

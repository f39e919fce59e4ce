package dev.clerkspring.emulator.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roles that an organization can choose from.
 *
 * @param id {@code role_set_…}
 * @param key such as {@code role_set:default}
 * @param name for people
 * @param description for people
 * @param roles keys, such as {@code org:admin}
 * @param defaultRole the key of the role that new members have unless another is asked for
 * @param creatorRole the key of the role that whoever creates an organization has
 * @param initial whether new organizations have this set; one does
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record RoleSet(
        String id,
        String key,
        String name,
        @Nullable String description,
        List<String> roles,
        String defaultRole,
        String creatorRole,
        boolean initial,
        Instant createdAt,
        Instant updatedAt) {

    /** Copies the list, each key once. */
    public RoleSet {
        roles = roles.stream().distinct().toList();
    }

    /**
     * Returns the same set with other roles.
     *
     * @param roles keys
     * @param defaultRole one of them
     * @param creatorRole one of them
     * @param now when
     * @return another
     */
    public RoleSet withRoles(List<String> roles, String defaultRole, String creatorRole, Instant now) {
        return new RoleSet(id, key, name, description, roles, defaultRole, creatorRole, initial, createdAt, now);
    }

    /**
     * Returns the same set, as the one that new organizations have or not.
     *
     * @param initial whether they have
     * @param now when
     * @return another
     */
    public RoleSet withInitial(boolean initial, Instant now) {
        return new RoleSet(id, key, name, description, roles, defaultRole, creatorRole, initial, createdAt, now);
    }
}

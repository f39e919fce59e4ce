package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role in organizations.
 *
 * @param id {@code role_…}
 * @param key such as {@code org:admin}
 * @param name for people
 * @param description for people
 * @param creatorEligible whether whoever creates an organization may have it
 * @param permissions keys, such as {@code org:invoices:create}
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record Role(
        String id,
        String key,
        String name,
        @Nullable String description,
        boolean creatorEligible,
        List<String> permissions,
        Instant createdAt,
        Instant updatedAt) {

    /** Copies the list, each key once. */
    public Role {
        permissions = permissions.stream().distinct().toList();
    }

    /**
     * Returns what a role allows.
     *
     * @param state where to look
     * @param key such as {@code org:admin}
     * @return keys of permissions, none for a role that there is not
     */
    public static List<String> permissionsOf(Reading state, String key) {
        return state.all(Kinds.ROLES)
                .filter(role -> role.key.equals(key))
                .flatMap(role -> role.permissions.stream())
                .toList();
    }
}

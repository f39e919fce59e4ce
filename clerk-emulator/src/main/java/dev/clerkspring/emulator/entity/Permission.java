package dev.clerkspring.emulator.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A permission that roles can have.
 *
 * @param id {@code perm_…}
 * @param key such as {@code org:invoices:create}; Clerk's own begin with {@code org:sys_}
 * @param name for people
 * @param description for people
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record Permission(
        String id, String key, String name, @Nullable String description, Instant createdAt, Instant updatedAt) {

    /**
     * Returns whether it is one of Clerk's own, which no token carries.
     *
     * @return by its key
     */
    public boolean system() {
        return key.startsWith("org:sys_");
    }
}

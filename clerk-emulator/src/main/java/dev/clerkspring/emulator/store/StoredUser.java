package dev.clerkspring.emulator.store;

import dev.clerkspring.sdk.users.User;
import org.jspecify.annotations.Nullable;

/**
 * A user and what the API never tells.
 *
 * @param user what the API tells
 * @param password the password, if there is one that the emulator can verify
 */
public record StoredUser(User user, @Nullable Password password) {

    @Override
    public String toString() {
        return "StoredUser[" + user.id() + "]";
    }
}

package dev.clerkspring.emulator.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a user proves who he is by, and the API never tells.
 *
 * @param userId {@code user_…}
 * @param password the password, if there is one that the emulator can verify
 */
public record Credentials(String userId, @Nullable Password password) {

    @Override
    public String toString() {
        return "Credentials[" + userId + "]";
    }
}

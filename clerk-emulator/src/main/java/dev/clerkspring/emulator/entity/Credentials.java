package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a user proves who he is by, and the API never tells.
 *
 * @param userId {@code user_…}
 * @param password the password, if there is one that the emulator can verify
 */
public record Credentials(String userId, @Nullable Password password) {

    /**
     * Finds a user's password.
     *
     * @param state where to look
     * @param userId {@code user_…}
     * @return null if there is none that the emulator can verify
     */
    public static @Nullable Password passwordOf(Reading state, String userId) {
        var credentials = state.find(Kinds.CREDENTIALS, userId);
        return credentials != null ? credentials.password() : null;
    }

    @Override
    public String toString() {
        return "Credentials[" + userId + "]";
    }
}

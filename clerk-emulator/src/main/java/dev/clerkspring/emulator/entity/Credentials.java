package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.password.ImportedPassword;
import dev.clerkspring.emulator.password.Password;
import dev.clerkspring.emulator.state.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a user proves who he is by, and the API never tells.
 *
 * @param userId {@code user_…}
 * @param password the password, if it was given as such
 * @param imported the password, if it was given as a digest
 */
public record Credentials(
        String userId,
        @Nullable Password password,
        @Nullable ImportedPassword imported) {

    /**
     * Makes what belongs to a password that was given as such.
     *
     * @param userId {@code user_…}
     * @param password null for none
     */
    public Credentials(String userId, @Nullable Password password) {
        this(userId, password, null);
    }

    /**
     * Finds what verifies a user's password.
     *
     * @param state where to look
     * @param userId {@code user_…}
     * @return null if there is none
     */
    public static @Nullable Credentials ofPassword(Reading state, String userId) {
        var credentials = state.find(Kinds.CREDENTIALS, userId);
        return credentials != null && (credentials.password != null || credentials.imported != null)
                ? credentials
                : null;
    }

    /**
     * Tells whether a text is the password.
     *
     * @param text as typed
     * @return false if there is none
     * @throws ClerkProblem 501 for a digest that the emulator cannot verify
     */
    public boolean matches(String text) {
        return imported != null ? imported.matches(text) : password != null && password.matches(text);
    }

    @Override
    public String toString() {
        return "Credentials[" + userId + "]";
    }
}

package dev.clerkspring.emulator.password;

import dev.clerkspring.emulator.error.ClerkProblem;

/**
 * What a new password has to be like.
 */
public final class Passwords {

    private static final int SHORTEST = 8;

    private Passwords() {}

    /**
     * Keeps a new password.
     *
     * @param text as typed
     * @return its digest
     * @throws ClerkProblem 422 if it is too short
     */
    public static Password checked(String text) {
        if (text.length() < SHORTEST) {
            throw ClerkProblem.invalid(
                    "form_password_length_too_short", "Passwords must be 8 characters or more.", "password");
        }
        return Password.of(text);
    }
}

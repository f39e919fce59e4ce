package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what a body says.
 */
final class Parameters {

    private Parameters() {}

    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw ClerkProblem.invalid("form_param_missing", name + " is missing", name);
        }
        return value;
    }
}

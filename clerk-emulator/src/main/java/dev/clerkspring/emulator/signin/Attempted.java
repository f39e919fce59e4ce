package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.error.ClerkProblem;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a step. That it has failed is part of the state, so that it can be counted; so it is told and not thrown.
 *
 * @param attempt as it is now
 * @param problem why the step has failed; null if it has not
 * @param <T> the attempt
 */
public record Attempted<T>(T attempt, @Nullable ClerkProblem problem) {

    /**
     * Returns the attempt of a step that has succeeded.
     *
     * @return as it is now
     * @throws ClerkProblem if it has failed
     */
    public T orThrow() {
        if (problem != null) {
            throw problem;
        }
        return attempt;
    }
}

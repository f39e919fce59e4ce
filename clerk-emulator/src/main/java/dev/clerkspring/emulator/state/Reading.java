package dev.clerkspring.emulator.state;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looking things up, in a state that is or in one that is being made.
 */
public interface Reading {

    /**
     * Finds a thing.
     *
     * @param kind what it is
     * @param id its id
     * @return null if there is none
     * @param <T> the thing
     */
    <T> @Nullable T find(Kind<T> kind, String id);

    /**
     * Finds a thing that has to be there.
     *
     * @param kind what it is
     * @param id its id
     * @return the thing
     * @param <T> the thing
     * @throws ClerkProblem 404 if there is none
     */
    default <T> T get(Kind<T> kind, String id) {
        var row = find(kind, id);
        if (row == null) {
            throw ClerkProblem.notFound(kind.label());
        }
        return row;
    }

    /**
     * Lists the things of a kind.
     *
     * @param kind what they are
     * @return oldest first
     * @param <T> the things
     */
    <T> Stream<T> all(Kind<T> kind);
}

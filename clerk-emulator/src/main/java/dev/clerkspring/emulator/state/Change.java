package dev.clerkspring.emulator.state;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to one thing.
 *
 * @param kind what it is
 * @param before what it was; null if it is new
 * @param after what it is; null if it is gone
 * @param <T> the thing
 */
public record Change<T>(
        Kind<T> kind, @Nullable T before, @Nullable T after) {

    /**
     * Returns what tells the thing apart.
     *
     * @return its id
     */
    public String id() {
        return kind.id(Objects.requireNonNull(after != null ? after : before));
    }

    @Override
    public String toString() {
        return "Change[" + kind + "]";
    }
}

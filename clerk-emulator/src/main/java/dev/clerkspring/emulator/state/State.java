package dev.clerkspring.emulator.state;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * Everything the emulator knows at one moment. Immutable: whoever holds one sees nothing of what happens later.
 */
public final class State implements Reading {

    static final State EMPTY = new State(HashTreePMap.empty());

    private final HashPMap<Kind<?>, Table<?>> tables;

    private State(HashPMap<Kind<?>, Table<?>> tables) {
        this.tables = tables;
    }

    @Override
    public <T> @Nullable T find(Kind<T> kind, String id) {
        return table(kind).find(id);
    }

    @Override
    public <T> Stream<T> all(Kind<T> kind) {
        return table(kind).all().stream();
    }

    /**
     * Adds a thing, or replaces the one with the same id at its place.
     *
     * @throws ClerkProblem if something about it that must be unique is taken
     */
    <T> State with(Kind<T> kind, T row) {
        return new State(tables.plus(kind, table(kind).with(row)));
    }

    <T> State without(Kind<T> kind, String id) {
        return new State(tables.plus(kind, table(kind).without(id)));
    }

    @SuppressWarnings("unchecked") // with() puts under a kind only what is of it
    private <T> Table<T> table(Kind<T> kind) {
        var table = (Table<T>) tables.get(kind);
        return table != null ? table : Table.empty(kind);
    }
}

package dev.clerkspring.emulator.state;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A state in the making: what a change has done so far, which nobody else sees. Of one thread, and of no use after the change.
 */
public final class Draft implements Reading {

    private final Instant now;

    private final Ids ids;

    private final List<Change<?>> changes = new ArrayList<>();

    private State state;

    Draft(State state, Instant now, Ids ids) {
        this.state = state;
        this.now = now;
        this.ids = ids;
    }

    /**
     * Returns when the change happens.
     *
     * @return the same throughout the change
     */
    public Instant now() {
        return now;
    }

    /**
     * Makes an id.
     *
     * @param prefix such as {@code user}
     * @return an id that is new
     */
    public String id(String prefix) {
        return ids.next(prefix);
    }

    @Override
    public <T> @Nullable T find(Kind<T> kind, String id) {
        return state.find(kind, id);
    }

    @Override
    public <T> Stream<T> all(Kind<T> kind) {
        return state.all(kind);
    }

    /**
     * Adds a thing, or replaces the one with the same id.
     *
     * @param kind what it is
     * @param row the thing
     * @return the thing
     * @param <T> the thing
     * @throws ClerkProblem if something about it that must be unique is taken
     */
    public <T> T put(Kind<T> kind, T row) {
        var before = find(kind, kind.id(row));
        state = state.with(kind, row);
        changes.add(new Change<>(kind, before, row));
        return row;
    }

    /**
     * Replaces a thing.
     *
     * @param kind what it is
     * @param id its id, which stays
     * @param change makes the new one of the old
     * @return the new one
     * @param <T> the thing
     * @throws ClerkProblem if there is none, or something about the new one that must be unique is taken
     */
    public <T> T change(Kind<T> kind, String id, UnaryOperator<T> change) {
        return put(kind, change.apply(get(kind, id)));
    }

    /**
     * Removes a thing.
     *
     * @param kind what it is
     * @param id its id
     * @return what is gone
     * @param <T> the thing
     * @throws ClerkProblem 404 if there is none
     */
    public <T> T remove(Kind<T> kind, String id) {
        var before = get(kind, id);
        state = state.without(kind, id);
        changes.add(new Change<>(kind, before, null));
        return before;
    }

    /**
     * Removes things, if there are any.
     *
     * @param kind what they are
     * @param which tells which
     * @param <T> the things
     */
    public <T> void removeAll(Kind<T> kind, Predicate<T> which) {
        all(kind).filter(which).toList().forEach(row -> remove(kind, kind.id(row)));
    }

    State state() {
        return state;
    }

    List<Change<?>> changes() {
        return List.copyOf(changes);
    }
}

package dev.clerkspring.emulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Holds the state. Reading takes no lock; changes happen one after the other, each as a whole or not at all.
 */
public final class Store {

    private final Clock clock;

    private final Ids ids;

    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

    private volatile State state = State.EMPTY;

    /**
     * Makes an empty store.
     *
     * @param clock tells when a change happens
     * @param ids makes ids
     */
    public Store(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Returns what is known now.
     *
     * @return consistent in itself
     */
    public State state() {
        return state;
    }

    /**
     * Returns the time.
     *
     * @return by the emulator's clock
     */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Makes an id or a secret that is no part of the state.
     *
     * @param prefix such as {@code hsn}
     * @return one that is new
     */
    public String id(String prefix) {
        return ids.next(prefix);
    }

    /**
     * Changes the state.
     *
     * @param change does it; it must neither wait nor call out. If it throws, nothing has happened.
     * @return what the change returns
     * @param <R> what that is
     */
    public synchronized <R> R write(Function<Draft, R> change) {
        var draft = new Draft(state, clock.instant(), ids);
        var result = change.apply(draft);
        state = draft.state();
        if (!draft.changes().isEmpty()) {
            var commit = new Commit(draft.now(), draft.state(), draft.changes());
            listeners.forEach(listener -> listener.accept(commit));
        }
        return result;
    }

    /**
     * Begins anew with what a change makes of nothing; no listener hears of it.
     *
     * @param beginning what there is afterwards. If it throws, nothing has happened.
     */
    public synchronized void restart(Consumer<Draft> beginning) {
        var draft = new Draft(State.EMPTY, clock.instant(), ids);
        beginning.accept(draft);
        state = draft.state();
    }

    /**
     * Replaces everything, as importing a snapshot does; no listener hears of it.
     *
     * @param replacement makes the new state of the old
     */
    synchronized void replace(UnaryOperator<State> replacement) {
        state = replacement.apply(state);
    }

    /**
     * Remembers what there is.
     *
     * @return brings it back; no listener hears of it
     */
    public Runnable checkpoint() {
        var before = state;
        return () -> replace(now -> before);
    }

    /**
     * Tells of every change from now on, in their order.
     *
     * @param listener is told before the next change can begin, so it must be quick: it queues what takes longer
     */
    public void onCommit(Consumer<Commit> listener) {
        listeners.add(listener);
    }
}

package dev.clerkspring.emulator.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What has happened at once.
 *
 * @param at when
 * @param after the state that came of it
 * @param changes in the order in which they were made; never empty
 */
public record Commit(Instant at, State after, List<Change<?>> changes) {

    /**
     * Returns what has come of the changes: each thing once, from what it was before all of them to what it is after them.
     *
     * @return in the order of the first changes, without what came and went
     */
    public List<Change<?>> net() {
        var net = new LinkedHashMap<List<Object>, Change<?>>();
        changes.forEach(change -> net.merge(List.of(change.kind(), change.id()), change, Commit::join));
        return net.values().stream()
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
    }

    @SuppressWarnings("unchecked") // both are of one thing
    private static <T> Change<T> join(Change<T> first, Change<?> second) {
        return new Change<>(first.kind(), first.before(), ((Change<T>) second).after());
    }
}

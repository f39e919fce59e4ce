package dev.clerkspring.emulator.webhook;

import dev.clerkspring.emulator.state.Change;
import dev.clerkspring.emulator.state.Commit;
import dev.clerkspring.emulator.state.Kind;
import dev.clerkspring.emulator.state.Reading;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state after a commit, with what the commit removed still in it: what is gone can be told with what it belonged to.
 */
final class Past implements Reading {

    private final Commit commit;

    Past(Commit commit) {
        this.commit = commit;
    }

    /** When it was committed. */
    Instant now() {
        return commit.at();
    }

    @Override
    public <T> @Nullable T find(Kind<T> kind, String id) {
        var present = commit.after().find(kind, id);
        return present != null
                ? present
                : removed(kind)
                        .filter(row -> kind.id(row).equals(id))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public <T> Stream<T> all(Kind<T> kind) {
        return Stream.concat(commit.after().all(kind), removed(kind));
    }

    @SuppressWarnings("unchecked") // a change of a kind is of its things
    private <T> Stream<T> removed(Kind<T> kind) {
        return commit.net().stream()
                .filter(change -> change.kind() == kind && change.after() == null)
                .map(change -> ((Change<T>) change).before());
    }
}

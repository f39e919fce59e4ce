package dev.clerkspring.emulator.state;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole state as JSON and back: an object with one list a kind. It holds everything, digests and secrets included.
 */
public final class Snapshot {

    private static final String VERSION = "version";

    private static final int CURRENT = 1;

    private final List<Kind<?>> kinds;

    private final JsonMapper mapper;

    private final Consumer<Reading> check;

    /**
     * Makes the reader and writer of snapshots.
     *
     * @param kinds what a snapshot holds, in its order
     * @param mapper writes and reads the things
     * @param check throws {@link IllegalArgumentException} for a state that contradicts itself
     */
    public Snapshot(List<Kind<?>> kinds, JsonMapper mapper, Consumer<Reading> check) {
        this.kinds = List.copyOf(kinds);
        this.mapper = mapper;
        this.check = check;
    }

    /**
     * Writes a state.
     *
     * @param state the state
     * @return JSON
     */
    public ObjectNode export(State state) {
        var json = mapper.createObjectNode().put(VERSION, CURRENT);
        kinds.forEach(
                kind -> json.set(kind.name(), mapper.valueToTree(state.all(kind).toList())));
        return json;
    }

    /**
     * Replaces everything that a store holds.
     *
     * @param json what {@link #export} wrote
     * @param store the store, which stays as it is if the snapshot cannot be read
     * @throws IllegalArgumentException if it is no snapshot, or contradicts itself; the message names the kind
     */
    public void restore(JsonNode json, Store store) {
        if (json.path(VERSION).asInt(0) != CURRENT) {
            throw new IllegalArgumentException("A snapshot has the member 'version' with the value " + CURRENT);
        }
        var state = State.EMPTY;
        for (var kind : kinds) {
            state = read(json.path(kind.name()), kind, state);
        }
        var restored = state;
        check.accept(restored);
        store.replace(old -> restored);
    }

    private <T> State read(JsonNode rows, Kind<T> kind, State state) {
        var read = state;
        for (var row : rows) {
            try {
                read = read.with(kind, mapper.treeToValue(row, kind.type()));
            } catch (JacksonException | ClerkProblem ex) {
                throw new IllegalArgumentException(
                        "One of the " + kind.name() + " of the snapshot cannot be read, or contradicts another", ex);
            }
        }
        return read;
    }
}

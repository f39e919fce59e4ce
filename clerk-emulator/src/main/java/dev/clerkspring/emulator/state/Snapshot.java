package dev.clerkspring.emulator.state;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * @throws IllegalArgumentException if it is no snapshot, is not whole, or contradicts itself; the message names
     *     the place
     */
    public void restore(JsonNode json, Store store) {
        if (json.path(VERSION).asInt(0) != CURRENT) {
            throw new IllegalArgumentException("A snapshot has the member 'version' with the value " + CURRENT);
        }
        for (var name : json.propertyNames()) {
            if (!name.equals(VERSION)
                    && kinds.stream().noneMatch(kind -> kind.name().equals(name))) {
                throw refused("'" + name + "'", "is unknown", null);
            }
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
        if (!rows.isArray() && !rows.isMissingNode()) {
            throw refused(kind.name(), "is no list", null);
        }
        var read = state;
        for (int index = 0; index < rows.size(); index++) {
            var place = kind.name() + "[" + index + "]";
            try {
                read = with(mapper.treeToValue(rows.get(index), kind.type()), place, kind, read);
            } catch (ClerkProblem ex) {
                throw refused(place, "has what another has and must be its own", ex);
            } catch (JacksonException ex) {
                throw refused(place + path(ex), "cannot be read", ex);
            }
        }
        return read;
    }

    private static <T> State with(@Nullable T row, String place, Kind<T> kind, State state) {
        if (row == null) {
            throw refused(place, "is null", null);
        }
        MissingValue.in(row).findFirst().ifPresent(missing -> {
            throw refused(place + missing, "is missing", null);
        });
        if (state.find(kind, kind.id(row)) != null) {
            throw refused(place, "has the id of another", null);
        }
        return state.with(kind, row);
    }

    private static String path(JacksonException ex) {
        return ex.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
    }

    private static IllegalArgumentException refused(String place, String reason, @Nullable Exception cause) {
        return new IllegalArgumentException(place + " of the snapshot " + reason, cause);
    }
}

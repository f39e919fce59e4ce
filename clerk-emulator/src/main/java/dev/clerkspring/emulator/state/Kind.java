package dev.clerkspring.emulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of thing that the emulator keeps, such as users.
 *
 * @param <T> the things, immutable
 */
public final class Kind<T> {

    private final String name;

    private final String label;

    private final Class<T> type;

    private final Function<T, String> id;

    private final List<Unique<T>> uniques;

    private Kind(String name, String label, Class<T> type, Function<T, String> id, List<Unique<T>> uniques) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.id = id;
        this.uniques = uniques;
    }

    /**
     * Makes a kind.
     *
     * @param name what a snapshot calls it, such as {@code organization_memberships}
     * @param label what an error calls one of it, such as {@code organization membership}
     * @param type the things
     * @param id what tells them apart
     * @return without anything else that is unique
     * @param <T> the things
     */
    public static <T> Kind<T> of(String name, String label, Class<T> type, Function<T, String> id) {
        return new Kind<>(name, label, type, id, List.of());
    }

    /**
     * Demands that no two things share a value, whatever its case.
     *
     * @param parameter by which name Clerk's error refers to the value, such as {@code email_address}
     * @param values the values of a thing, any number
     * @return this kind with the demand
     */
    public Kind<T> unique(String parameter, Function<T, Stream<String>> values) {
        var more = new ArrayList<>(uniques);
        more.add(new Unique<>(parameter, values));
        return new Kind<>(name, label, type, id, List.copyOf(more));
    }

    /**
     * Returns what a snapshot calls it.
     *
     * @return such as {@code organization_memberships}
     */
    public String name() {
        return name;
    }

    String label() {
        return label;
    }

    Class<T> type() {
        return type;
    }

    /**
     * Returns what tells a thing apart.
     *
     * @param row the thing
     * @return its id
     */
    public String id(T row) {
        return id.apply(row);
    }

    /** What must not be anybody else's. */
    Stream<UniqueKey> uniqueKeys(T row) {
        return uniques.stream()
                .flatMap(unique -> unique.values
                        .apply(row)
                        .map(value -> new UniqueKey(unique.parameter, value.toLowerCase(Locale.ROOT))));
    }

    @Override
    public String toString() {
        return "Kind[" + name + "]";
    }

    private record Unique<T>(String parameter, Function<T, Stream<String>> values) {}

    record UniqueKey(String parameter, String value) {}
}

package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of a listing: a field, ascending with {@code +} or without a sign, descending with {@code -}. What is equal in
 * that field is in the order in which it came, or the reverse.
 *
 * @param <T> the elements
 */
public final class Order<T> {

    private static final String DEFAULT = "-created_at";

    private final Map<String, Comparator<T>> fields = new LinkedHashMap<>();

    private Order() {}

    /**
     * Begins with what every listing can be ordered by.
     *
     * @param createdAt when an element was made
     * @return the newest come first unless something else is asked for
     * @param <T> the elements
     * @param <C> what is compared
     */
    public static <T, C extends Comparable<C>> Order<T> byCreation(Function<T, @Nullable C> createdAt) {
        return new Order<T>().by("created_at", createdAt);
    }

    /**
     * Allows one more field.
     *
     * @param field its name on the wire
     * @param value its value; elements without one come first
     * @return this
     * @param <C> what is compared
     */
    public <C extends Comparable<C>> Order<T> by(String field, Function<T, @Nullable C> value) {
        fields.put(field, Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder())));
        return this;
    }

    /**
     * Orders a listing.
     *
     * @param oldestFirst what was found
     * @param orderBy what was asked for
     * @return another list
     * @throws ClerkProblem 422 if it was asked for a field that is not allowed
     */
    public List<T> apply(List<T> oldestFirst, @Nullable String orderBy) {
        var order = orderBy != null ? orderBy : DEFAULT;
        var comparator = fields.get(field(orderBy));
        if (comparator == null) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid",
                    "is invalid",
                    "order_by must be one of " + String.join(", ", fields.keySet()),
                    "order_by");
        }
        var ordered = new ArrayList<>(oldestFirst);
        ordered.sort(comparator);
        if (order.startsWith("-")) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /**
     * Returns the field that is asked for.
     *
     * @param orderBy what was asked for
     * @return without its sign
     */
    public static String field(@Nullable String orderBy) {
        return (orderBy != null ? orderBy : DEFAULT).replaceFirst("^[+-]", "");
    }
}

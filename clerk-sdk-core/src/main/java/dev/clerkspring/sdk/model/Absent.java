package dev.clerkspring.sdk.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a member that Clerk always sends and, this once, did not.
 */
public final class Absent {

    private Absent() {}

    /**
     * Returns the list, or an empty one instead of null.
     *
     * @param list what was sent
     * @return never null
     * @param <T> the elements
     */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return (list != null) ? list : List.of();
    }

    /**
     * Returns the map, or an empty one instead of null.
     *
     * @param map what was sent
     * @return never null
     * @param <K> the keys
     * @param <V> the values
     */
    public static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return (map != null) ? map : Map.of();
    }
}

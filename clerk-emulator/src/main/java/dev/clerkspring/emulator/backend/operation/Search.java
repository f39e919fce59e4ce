package dev.clerkspring.emulator.backend.operation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which listings are searched. What was not asked for finds everything.
 */
public final class Search {

    private Search() {}

    /**
     * Looks for a part of a text, whatever its case.
     *
     * @param wanted what was asked for
     * @param texts where to look
     * @return whether one of them has it
     */
    public static boolean contains(@Nullable String wanted, Stream<@Nullable String> texts) {
        if (wanted == null) {
            return true;
        }
        var part = wanted.toLowerCase(Locale.ROOT);
        return texts.anyMatch(
                text -> text != null && text.toLowerCase(Locale.ROOT).contains(part));
    }

    /**
     * Looks for an id, or for a part of a text.
     *
     * @param wanted what was asked for
     * @param id compared as a whole
     * @param texts where to look for a part
     * @return whether one of them has it
     */
    public static boolean finds(@Nullable String wanted, String id, @Nullable String... texts) {
        return id.equals(wanted) || contains(wanted, Stream.of(texts));
    }

    /**
     * Looks for any of several values, whatever their case.
     *
     * @param wanted what was asked for
     * @param values what there is
     * @return whether one of them is wanted
     */
    public static boolean anyOf(@Nullable List<String> wanted, Stream<String> values) {
        return wanted == null || values.anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
    }

    /**
     * Looks for any of several ids. One that is prefixed with {@code -} must not be there; {@code +} is the same as no prefix.
     *
     * @param wanted what was asked for
     * @param ids what there is
     * @return whether none is excluded and one is included
     */
    public static boolean included(@Nullable List<String> wanted, Stream<String> ids) {
        if (wanted == null) {
            return true;
        }
        var own = ids.toList();
        var excluded = wanted.stream()
                .filter(id -> id.startsWith("-"))
                .map(id -> id.substring(1))
                .toList();
        var included = wanted.stream()
                .filter(id -> !id.startsWith("-"))
                .map(id -> id.startsWith("+") ? id.substring(1) : id)
                .toList();
        return own.stream().noneMatch(excluded::contains)
                && (included.isEmpty() || own.stream().anyMatch(included::contains));
    }
}

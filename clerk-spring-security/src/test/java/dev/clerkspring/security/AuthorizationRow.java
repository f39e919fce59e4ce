package dev.clerkspring.security;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is read from the {@code Authorization} header, on either stack.
 *
 * @param values every value of the header
 * @param expected the token, {@code nothing} or {@code malformed}
 */
public record AuthorizationRow(List<String> values, String expected) {

    /**
     * Returns all rows.
     *
     * @return one for each way to write it
     */
    public static Stream<AuthorizationRow> all() {
        return Stream.of(
                new AuthorizationRow(List.of(), "nothing"),
                row("", "nothing"),
                row("Bearer a.b.c", "a.b.c"),
                row("bEARER a.b.c", "a.b.c"),
                row(" Bearer   a.b.c ", "a.b.c"),
                row("Bearer a.b.c more", "a.b.c"),
                row("Bearer a\u0000\u00e4", "a\u0000\u00e4"),
                row("Bearer", "malformed"),
                row("Bearer  ", "malformed"),
                row("Bearer: a.b.c", "nothing"),
                row("Bearera.b.c", "nothing"),
                row("Basic a.b.c", "nothing"),
                row("a.b.c", "nothing"),
                new AuthorizationRow(List.of("Bearer a.b.c", "Bearer x"), "a.b.c,Bearer"),
                new AuthorizationRow(List.of("Basic x", "Bearer a.b.c"), "nothing"));
    }

    private static AuthorizationRow row(String value, String expected) {
        return new AuthorizationRow(List.of(value), expected);
    }
}

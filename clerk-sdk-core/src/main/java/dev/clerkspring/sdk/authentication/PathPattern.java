package dev.clerkspring.sdk.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path in the syntax of JavaScript's {@code path-to-regexp}, the part of it that names segments: {@code :name} is one segment,
 * {@code (.*)} whatever follows. Case does not matter, nor a slash at the end; nothing is decoded.
 */
final class PathPattern {

    private static final Pattern TOKEN = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)|\\(\\.\\*\\)|([^:()?*+{}\\\\])");

    private final Pattern regex;

    private final List<String> names;

    private PathPattern(Pattern regex, List<String> names) {
        this.regex = regex;
        this.names = names;
    }

    static PathPattern parse(String text) {
        var regex = new StringBuilder();
        var names = new ArrayList<String>();
        var token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && token.find(at) && token.start() == at) {
            append(token, regex, names);
            at = token.end();
        }
        if (!text.startsWith("/") || at < text.length()) {
            throw new IllegalArgumentException(
                    "A path pattern starts with a slash and has besides plain text only ':name' and '(.*)'");
        }
        var end = text.endsWith("/") ? "" : "/?";
        return new PathPattern(Pattern.compile(regex + end, Pattern.CASE_INSENSITIVE), List.copyOf(names));
    }

    private static void append(Matcher token, StringBuilder regex, List<String> names) {
        if (token.group(1) != null) {
            names.add(token.group(1));
            regex.append("([^/]+?)");
        } else {
            regex.append(token.group(2) != null ? Pattern.quote(token.group(2)) : "(?:.*)");
        }
    }

    boolean names(String name) {
        return names.contains(name);
    }

    boolean matches(String path) {
        return regex.matcher(path).matches();
    }

    /** What stands in the path for a name; null if the path does not match, or the name is none of the pattern's. */
    @Nullable
    String value(String path, String name) {
        var match = regex.matcher(path);
        int index = names.indexOf(name);
        return index >= 0 && match.matches() ? match.group(index + 1) : null;
    }
}

package dev.clerkspring.sdk.authentication;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The cookies of a request, parsed as Clerk's SDK does: of a name that repeats the first counts, an empty value is none, and
 * values are percent-decoded after splitting, so that an encoded {@code ;} cannot forge another cookie.
 */
final class RequestCookies {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    static final RequestCookies NONE = new RequestCookies(List.of());

    private final Map<String, String> values = new HashMap<>();

    RequestCookies(List<String> headers) {
        for (var header : headers) {
            for (var pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals >= 0) {
                    values.putIfAbsent(
                            pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip());
                }
            }
        }
    }

    @Nullable
    String get(String name) {
        var value = values.get(name);
        return value == null || value.isEmpty() ? null : decoded(value);
    }

    /** A number of digits alone; 0 for whatever else. */
    static long number(@Nullable String text) {
        return text != null && DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            var decoded = StringUtils.uriDecode(value, StandardCharsets.UTF_8);
            return decoded.indexOf('\ufffd') < 0 ? decoded : value;
        } catch (IllegalArgumentException ex) {
            return value;
        }
    }
}

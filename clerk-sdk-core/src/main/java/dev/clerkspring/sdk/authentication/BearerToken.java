package dev.clerkspring.sdk.authentication;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token in the {@code Authorization} header. Unlike Clerk's JavaScript SDK this follows RFC 9110: the scheme's case does
 * not matter, spaces may run, and a token without a scheme is no token.
 */
final class BearerToken {

    private static final Pattern SPACES = Pattern.compile(" +");

    private BearerToken() {}

    /**
     * Finds the token.
     *
     * @param values every value of the header; several are one with commas, which no token has
     * @return the token, empty where the scheme stands alone; null if the header does not carry one
     */
    static @Nullable String in(List<String> values) {
        var pieces = SPACES.split(String.join(",", values).strip(), 3);
        if (!pieces[0].equalsIgnoreCase("Bearer")) {
            return null;
        }
        return pieces.length > 1 ? pieces[1] : "";
    }
}

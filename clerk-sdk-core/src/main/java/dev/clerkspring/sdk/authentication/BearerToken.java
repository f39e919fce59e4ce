package dev.clerkspring.sdk.authentication;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The token in the {@code Authorization} header, read here for all who ask. Unlike Clerk's JavaScript SDK this follows RFC 9110: the
 * scheme's case does not matter, spaces may run, and a token without a scheme is no token. What follows the token is ignored.
 */
public final class BearerToken {

    private static final String SCHEME = "Bearer";

    private BearerToken() {}

    /**
     * Finds the token.
     *
     * @param values every value of the header; several are one with commas, which no token has
     * @return the token, empty where the scheme stands alone; null if the header does not carry one
     */
    public static @Nullable String in(List<String> values) {
        if (values instanceof Header known) {
            return known.token;
        }
        var value = (values.size() == 1 ? values.get(0) : String.join(",", values)).strip();
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        if (value.length() == SCHEME.length()) {
            return "";
        }
        int from = SCHEME.length();
        if (value.charAt(from) != ' ') {
            return null;
        }
        while (value.charAt(from) == ' ') {
            from++;
        }
        int to = value.indexOf(' ', from);
        return to < 0 ? value.substring(from) : value.substring(from, to);
    }

    /** The values of a header from which somebody has taken the token already. It is not put together again unless it is read. */
    static List<String> header(String token) {
        return new Header(token);
    }

    private static final class Header extends AbstractList<String> {

        private final String token;

        private Header(String token) {
            this.token = token;
        }

        @Override
        public String get(int index) {
            Objects.checkIndex(index, size());
            return SCHEME + " " + token;
        }

        @Override
        public int size() {
            return 1;
        }
    }
}

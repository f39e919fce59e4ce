package dev.clerkspring.sdk.authentication;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cookies that Clerk wants set. Only those that Clerk's sessions consist of pass, and only if they are one header each. */
final class Directives {

    private static final Pattern ALLOWED =
            Pattern.compile("(?:__session|__client_uat|__refresh|__clerk_db_jwt)(?:_[A-Za-z0-9_-]+)?=[\\x20-\\x7e]*");

    private static final int MOST = 32;

    private Directives() {}

    static List<String> allowed(List<String> directives) {
        return directives.stream()
                .filter(directive -> ALLOWED.matcher(directive).matches())
                .limit(MOST)
                .toList();
    }

    /** The session token in the last cookie of that name, so that a cookie that is emptied last means none. */
    static @Nullable String session(List<String> directives) {
        String session = null;
        for (var directive : directives) {
            if (directive.startsWith("__session")) {
                session = directive
                        .substring(directive.indexOf('=') + 1)
                        .split(";", 2)[0]
                        .strip();
            }
        }
        return session == null || session.isEmpty() ? null : session;
    }
}

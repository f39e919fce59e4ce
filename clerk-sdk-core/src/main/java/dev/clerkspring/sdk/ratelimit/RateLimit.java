package dev.clerkspring.sdk.ratelimit;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One of Clerk's limits.
 *
 * @param methods the methods it is about, none for all
 * @param path the paths it is about; what its groups match has a limit of its own each
 * @param calls how many calls
 * @param period in how long
 */
record RateLimit(Set<HttpMethod> methods, Pattern path, int calls, Duration period) {

    /** What the call counts towards: the limit, and the user or organization where each has its own; null if to nothing. */
    @Nullable
    Key key(HttpMethod method, String path) {
        Matcher matcher = this.path.matcher(path);
        boolean counts = (this.methods.isEmpty() || this.methods.contains(method)) && matcher.matches();
        return counts ? new Key(this, (matcher.groupCount() > 0) ? matcher.group(1) : "") : null;
    }

    /** The limit of one resource. */
    record Key(RateLimit limit, String resource) {}
}

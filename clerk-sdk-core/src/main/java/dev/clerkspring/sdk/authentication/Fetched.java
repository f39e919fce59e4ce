package dev.clerkspring.sdk.authentication;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a driver has fetched for a request so far, apart from keys.
 *
 * @param missingKeys ids of keys that are not to be had, asked for in vain
 * @param directives the cookies of a handshake that came back by reference, empty if Clerk gave none; null if not asked for
 * @param refresh what came of the attempt to renew the session token; null if not attempted
 */
public record Fetched(
        Set<String> missingKeys,
        @Nullable List<String> directives,
        @Nullable RefreshAnswer refresh) {

    private static final Fetched NOTHING = new Fetched(Set.of(), null, null);

    /**
     * Copies the collections.
     */
    public Fetched {
        missingKeys = Set.copyOf(missingKeys);
        directives = directives != null ? List.copyOf(directives) : null;
    }

    /**
     * Returns what there is before anything has been fetched.
     *
     * @return always the same
     */
    public static Fetched nothing() {
        return NOTHING;
    }

    /**
     * Adds a key that the newest key set does not have.
     *
     * @param keyId its id
     * @return a copy
     */
    public Fetched withMissingKey(String keyId) {
        var keys = new HashSet<>(missingKeys);
        keys.add(keyId);
        return new Fetched(keys, directives, refresh);
    }

    /**
     * Adds the content of a handshake.
     *
     * @param cookies values of {@code Set-Cookie}
     * @return a copy
     */
    public Fetched withDirectives(List<String> cookies) {
        return new Fetched(missingKeys, cookies, refresh);
    }

    /**
     * Adds what came of a refresh.
     *
     * @param answer Clerk's answer
     * @return a copy
     */
    public Fetched withRefresh(RefreshAnswer answer) {
        return new Fetched(missingKeys, directives, answer);
    }

    @Override
    public String toString() {
        return "Fetched";
    }
}

package dev.clerkspring.emulator.token;

import dev.clerkspring.sdk.jwks.Jwks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an emulator, newest first: the newest signs, all are published.
 */
public final class SigningKeys {

    private volatile List<SigningKey> keys;

    /**
     * Begins with one key.
     *
     * @param key what signs
     */
    public SigningKeys(SigningKey key) {
        this.keys = List.of(key);
    }

    /**
     * Returns what signs.
     *
     * @return the newest key
     */
    public SigningKey current() {
        return keys.get(0);
    }

    /**
     * Returns what verifies.
     *
     * @return the public halves, newest first
     */
    public Jwks published() {
        return new Jwks(keys.stream().map(SigningKey::publicKey).toList());
    }

    /**
     * Reads a token that one of the published keys has signed, whatever its times.
     *
     * @param token what was shown
     * @return its claims; null if it is no token, or of no such key
     */
    public @Nullable Map<String, Object> verify(String token) {
        return keys.stream()
                .map(key -> key.verify(token))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Puts another key in the place of the present one.
     *
     * @param key what signs from now on
     * @param overlap whether the keys so far stay published, so that tokens signed with them stay good
     */
    public synchronized void rotate(SigningKey key, boolean overlap) {
        keys = overlap ? Stream.concat(Stream.of(key), keys.stream()).toList() : List.of(key);
    }

    /**
     * Remembers the keys.
     *
     * @return brings them back
     */
    public Runnable checkpoint() {
        var before = keys;
        return () -> keys = before;
    }
}

package dev.clerkspring.emulator.token;

import dev.clerkspring.sdk.jwks.Jwks;
import java.util.List;
import java.util.stream.Stream;

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
     * Puts another key in the place of the present one.
     *
     * @param key what signs from now on
     * @param overlap whether the keys so far stay published, so that tokens signed with them stay good
     */
    public synchronized void rotate(SigningKey key, boolean overlap) {
        keys = overlap ? Stream.concat(Stream.of(key), keys.stream()).toList() : List.of(key);
    }
}

package dev.clerkspring.sdk.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an instance at one moment: immutable, replaced whole and never merged.
 *
 * <p>A set remembers the ids of keys that it could not use, so that a token naming one is refused rather than looked up
 * again.
 */
public final class KeySet {

    private static final int MIN_BITS = 2048;

    private static final Pattern KEY_ID = Pattern.compile("[!-~]{1,256}");

    /** Clerk's sets are a few levels deep; an {@code x5c} chain adds one. */
    private static final StrictJson JSON = new StrictJson(16);

    private static final KeySet EMPTY = new KeySet(Map.of(), Set.of(), null);

    private final Map<String, PublicKey> keys;

    private final Set<String> skipped;

    private final @Nullable PublicKey only;

    private KeySet(Map<String, PublicKey> keys, Set<String> skipped, @Nullable PublicKey only) {
        this.keys = Map.copyOf(keys);
        this.skipped = Set.copyOf(skipped);
        this.only = only;
    }

    /**
     * Returns the set without keys: every token that names a key needs a newer one.
     *
     * @return the empty set
     */
    public static KeySet empty() {
        return EMPTY;
    }

    /**
     * Reads a JWK set. Keys that cannot verify RS256 signatures are skipped one by one: other types, private and
     * symmetric ones, RSA below 2,048 bits, a {@code use} other than {@code sig}, an {@code alg} other than {@code RS256},
     * no usable {@code kid}. Of two keys with one id the first counts.
     *
     * @param json the set as its endpoint sends it
     * @return the keys of the set
     * @throws IllegalArgumentException if it is not a JSON object, or has no {@code keys} or empty ones
     */
    public static KeySet fromJwks(byte[] json) {
        var set = JSON.object(json);
        if (set == null || !(set.get("keys") instanceof List<?> entries) || entries.isEmpty()) {
            throw new IllegalArgumentException("Not a JSON Web Key Set with at least one key");
        }
        var keys = new HashMap<String, PublicKey>();
        var skipped = new HashSet<String>();
        for (var entry : entries) {
            if (entry instanceof Map<?, ?> members && members.get("kid") instanceof String id && isKeyId(id)) {
                var key = publicKey(members);
                if (key != null) {
                    keys.putIfAbsent(id, key);
                } else {
                    skipped.add(id);
                }
            }
        }
        return new KeySet(keys, skipped, null);
    }

    /**
     * Reads the public key that Clerk's dashboard shows as "JWT public key". It verifies tokens whatever their key id.
     *
     * @param pem an RSA public key of at least 2,048 bits as PEM; line breaks may be missing or spelled {@code \n}, and the
     *     BEGIN and END lines may be left out
     * @return a set of this key
     * @throws IllegalArgumentException if it is not such a key; the message does not contain the value
     */
    public static KeySet fromPem(String pem) {
        return new KeySet(Map.of(), Set.of(), PemPublicKey.parse(pem, MIN_BITS));
    }

    static boolean isKeyId(String id) {
        return KEY_ID.matcher(id).matches();
    }

    /** The key for a token that names this id; null if there is none, or the token must name one and does not. */
    @Nullable
    PublicKey key(@Nullable String id) {
        return only != null || id == null ? only : keys.get(id);
    }

    /** Whether there is any key to verify with. A set without one says nothing about a token. */
    boolean canVerify() {
        return only != null || !keys.isEmpty();
    }

    /** The keys by their ids; empty for one without id. */
    Map<String, PublicKey> keys() {
        return keys;
    }

    /** The ids of the keys that cannot be used. */
    Set<String> skipped() {
        return skipped;
    }

    /** Whether the set had a key of this id which cannot be used. */
    boolean hasSkipped(String id) {
        return skipped.contains(id);
    }

    /** Whether a newer set would not help a token that names this id. */
    boolean settles(String id) {
        return key(id) != null || hasSkipped(id);
    }

    private static @Nullable PublicKey publicKey(Map<?, ?> members) {
        try {
            @SuppressWarnings("unchecked") // the names of JSON members are texts
            var key = JWK.parse((Map<String, Object>) members);
            return key instanceof RSAKey rsa && isUsable(rsa) ? rsa.toRSAPublicKey() : null;
        } catch (Exception ex) {
            // Nimbus throws more than it declares for some malformed keys.
            return null;
        }
    }

    private static boolean isUsable(RSAKey key) {
        return !key.isPrivate()
                && key.size() >= MIN_BITS
                && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256));
    }

    @Override
    public String toString() {
        return "KeySet[" + (only != null ? 1 : keys.size()) + " usable]";
    }
}

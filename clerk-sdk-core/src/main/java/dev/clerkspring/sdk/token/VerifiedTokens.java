package dev.clerkspring.sdk.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Tokens that have been verified, as they were read: seen again, they need neither decoding nor cryptography.
 *
 * <p>Nothing is decided here. Each entry knows the key set and the rules that accepted it and counts for no other, and its
 * times are compared with those of each request anew. Only {@link TokenVerifier} adds tokens, genuine ones alone: a forged token takes no
 * room and displaces nothing.
 */
final class VerifiedTokens {

    /** Above the five minutes after which a key set is renewed, nothing could be found. It bounds memory, not validity. */
    private static final Duration RETENTION = Duration.ofMinutes(5);

    /**
     * What an entry takes beside its texts, with the session and the authorities that Spring Security keeps with it, and how
     * often it holds each character: an estimate, on the high side for tokens of version 2.
     */
    private static final int ENTRY_BYTES = 6_000;

    private static final int BYTES_A_CHARACTER = 4;

    private final Cache<Key, UnverifiedToken> tokens;

    private volatile KeySet keys = KeySet.empty();

    VerifiedTokens(DataSize maximum) {
        this.tokens = Caffeine.newBuilder()
                .maximumWeight(maximum.toBytes())
                .weigher((Key key, UnverifiedToken token) -> bytes(key.token))
                .expireAfterWrite(RETENTION)
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    @Nullable
    UnverifiedToken find(String token) {
        return tokens.getIfPresent(Key.of(token));
    }

    /** Whether the token is kept. It does not count as a look for it. */
    boolean has(String token) {
        return tokens.asMap().containsKey(Key.of(token));
    }

    /** Keeps a token that these keys have verified, and drops what older ones have. */
    void add(UnverifiedToken token, KeySet keys) {
        if (this.keys != keys) {
            this.keys = keys;
            tokens.invalidateAll();
        }
        tokens.put(Key.of(token.value()), token);
    }

    /** The number of tokens kept. */
    long size() {
        return tokens.estimatedSize();
    }

    TokenCacheStatus status() {
        var stats = tokens.stats();
        return new TokenCacheStatus(tokens.estimatedSize(), stats.hitCount(), stats.missCount(), stats.evictionCount());
    }

    static int bytes(String token) {
        return ENTRY_BYTES + BYTES_A_CHARACTER * token.length();
    }

    /** Hashed by the end of the signature, which is random already; equal only if the whole token is. */
    private record Key(String token, int hash) {

        private static final int HASHED = 32;

        static Key of(String token) {
            int hash = 0;
            for (int at = Math.max(0, token.length() - HASHED); at < token.length(); at++) {
                hash = 31 * hash + token.charAt(at);
            }
            return new Key(token, hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && token.equals(key.token);
        }
    }
}

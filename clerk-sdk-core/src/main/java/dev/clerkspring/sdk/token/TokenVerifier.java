package dev.clerkspring.sdk.token;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens that Clerk has signed: a pure function of token, keys and instant.
 *
 * <p>This is the low-level verifier. It accepts tokens made from a JWT template, which are no proof of a session; requests
 * are for {@code RequestAuthenticator} to decide. Nothing that a token contains makes it throw.
 *
 * <p>Tokens that have been verified are remembered, so that they are neither decoded nor checked against a key again while the
 * key set stays the same one. The outcome is the same either way: the time is compared with the claims' each time.
 */
public final class TokenVerifier {

    private final TokenSettings settings;

    private final StrictJson json;

    private final ClaimRules claimRules;

    private final @Nullable VerifiedTokens known;

    private final HeaderRules headerRules;

    /**
     * Creates a verifier that rejects tokens without {@code azp} where authorized parties are set.
     *
     * @param settings what tokens have to satisfy
     */
    public TokenVerifier(TokenSettings settings) {
        this(settings, MissingAzp.REJECT);
    }

    /**
     * Creates a verifier.
     *
     * @param settings what tokens have to satisfy
     * @param missingAzp what happens to a token without {@code azp} where authorized parties are set
     */
    public TokenVerifier(TokenSettings settings, MissingAzp missingAzp) {
        this(
                settings,
                missingAzp,
                HeaderRules.USER,
                settings.cacheSize().toBytes() > 0 ? new VerifiedTokens(settings.cacheSize()) : null);
    }

    /**
     * Creates a verifier of OAuth access tokens alone, whose type is {@code at+jwt}.
     *
     * @param settings what tokens have to satisfy
     * @return the verifier
     */
    public static TokenVerifier ofOauthTokens(TokenSettings settings) {
        return new TokenVerifier(settings, MissingAzp.REJECT, HeaderRules.OAUTH, null);
    }

    /**
     * Creates a verifier of machine-to-machine tokens alone. It looks at their category; whether the subject is a machine is
     * for the caller to know.
     *
     * @param settings what tokens have to satisfy
     * @return the verifier
     */
    public static TokenVerifier ofM2mTokens(TokenSettings settings) {
        return new TokenVerifier(settings, MissingAzp.REJECT, HeaderRules.M2M, null);
    }

    private TokenVerifier(
            TokenSettings settings, MissingAzp missingAzp, HeaderRules headerRules, @Nullable VerifiedTokens known) {
        this.settings = settings;
        this.headerRules = headerRules;
        this.json = new StrictJson(settings.maxDepth());
        this.claimRules = new ClaimRules(settings, missingAzp);
        this.known = known;
    }

    /**
     * Returns a verifier that differs from this one in nothing but this, and remembers the same tokens.
     *
     * @param missingAzp what happens to a token without {@code azp} where authorized parties are set
     * @return the other verifier
     */
    public TokenVerifier withMissingAzp(MissingAzp missingAzp) {
        return new TokenVerifier(settings, missingAzp, headerRules, known);
    }

    /**
     * Returns how the cache of verified tokens has done so far. A verifier {@linkplain #withMissingAzp derived} from this one
     * has the same cache.
     *
     * @return null if no tokens are remembered
     */
    public @Nullable TokenCacheStatus cache() {
        return known != null ? known.status() : null;
    }

    /**
     * Returns whether a token has been verified here before and is remembered. It may have become invalid meanwhile.
     *
     * @param token the compact serialization
     * @return false if it has to be read first, or no tokens are remembered
     */
    public boolean remembers(String token) {
        return known != null && known.has(token);
    }

    /**
     * Reads a token without verifying it.
     *
     * @param token the compact serialization
     * @return its content, which must not be believed; null if it is not a well-formed token
     */
    public @Nullable UnverifiedToken read(String token) {
        if (token.length() > settings.maxLength()) {
            return null;
        }
        var seen = known != null ? known.find(token) : null;
        return seen != null ? seen : UnverifiedToken.read(token, json);
    }

    /**
     * Verifies a token.
     *
     * @param token the compact serialization
     * @param keys the keys known now
     * @param now the time that the token has to be valid at
     * @return verified, rejected, or in need of newer keys
     */
    public TokenVerification verify(String token, KeySet keys, Instant now) {
        var content = read(token);
        return content != null ? verify(content, keys, now) : rejected(TokenReason.TOKEN_INVALID);
    }

    /**
     * Verifies a token that has been read already. The header is checked before a key is looked up, the signature before
     * any claim.
     *
     * @param token what {@link #read} returned
     * @param keys the keys known now
     * @param now the time that the token has to be valid at
     * @return verified, rejected, or in need of newer keys
     */
    public TokenVerification verify(UnverifiedToken token, KeySet keys, Instant now) {
        var proof = token.proof();
        if (proof == null || !proof.isGenuine(keys, headerRules)) {
            return verifyAnew(token, keys, now);
        }
        if (proof.satisfies(claimRules, now)) {
            return proof.outcome();
        }
        var violation = claimRules.violation(token.claims(), now);
        return violation != null ? rejected(violation) : proof.outcome();
    }

    private TokenVerification verifyAnew(UnverifiedToken token, KeySet keys, Instant now) {
        var refusal = refusal(token, keys);
        if (refusal != null) {
            return refusal;
        }
        var violation = claimRules.violation(token.claims(), now);
        return violation != null ? rejected(violation) : remembered(token, keys);
    }

    /**
     * Verifies header and signature and no claim: what Clerk signs for itself, such as the content of a handshake, has neither
     * times nor an issuer. Never use it for a session token.
     *
     * @param token what {@link #read} returned
     * @param keys the keys known now
     * @return verified, rejected, or in need of newer keys
     */
    public TokenVerification verifySignature(UnverifiedToken token, KeySet keys) {
        var refusal = refusal(token, keys);
        return refusal != null ? refusal : verified(token);
    }

    /** What there is to say against header and signature; null if the token is genuine. */
    private @Nullable TokenVerification refusal(UnverifiedToken token, KeySet keys) {
        var violation = headerRules.violation(token.header());
        if (violation != null) {
            return rejected(violation);
        }
        var keyId = token.header().get("kid") instanceof String id && KeySet.isKeyId(id) ? id : null;
        var key = keys.key(keyId);
        if (key == null) {
            return withoutKey(keyId, keys);
        }
        return isSignedBy(key, token) ? null : rejected(TokenReason.TOKEN_INVALID_SIGNATURE);
    }

    private TokenVerification remembered(UnverifiedToken token, KeySet keys) {
        var verified = verified(token);
        if (known != null) {
            var lifetime = claimRules.lifetime(token.claims());
            known.add(token.provenBy(new Proof(keys, headerRules, claimRules, lifetime, verified)), keys);
        }
        return verified;
    }

    private static TokenVerification.Verified verified(UnverifiedToken token) {
        return new TokenVerification.Verified(new VerifiedToken(token.value(), token.header(), token.claims()));
    }

    private static TokenVerification withoutKey(@Nullable String keyId, KeySet keys) {
        if (keyId == null) {
            return rejected(TokenReason.JWK_KID_MISMATCH);
        }
        return keys.hasSkipped(keyId)
                ? rejected(TokenReason.TOKEN_VERIFICATION_FAILED)
                : new TokenVerification.NeedsKeys(keyId);
    }

    private static boolean isSignedBy(PublicKey key, UnverifiedToken token) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(token.signed());
            return signature.verify(token.signature());
        } catch (GeneralSecurityException ex) {
            // Above all a signature of the wrong length.
            return false;
        }
    }

    private static TokenVerification rejected(TokenReason reason) {
        return new TokenVerification.Rejected(reason);
    }
}

package dev.clerkspring.sdk.token;

/**
 * Why a token was not accepted. The {@link #slug()} is Clerk's own wire text, which is what users search for.
 */
public enum TokenReason {
    /** The token is malformed, or of a kind that is never accepted here. */
    TOKEN_INVALID("token-invalid"),
    /** The header's {@code alg} is not RS256. */
    TOKEN_INVALID_ALGORITHM("token-invalid-algorithm"),
    /** The signature does not match the key. */
    TOKEN_INVALID_SIGNATURE("token-invalid-signature"),
    /** The {@code azp} claim is missing or not among the authorized parties. */
    TOKEN_INVALID_AUTHORIZED_PARTIES("token-invalid-authorized-parties"),
    /** The {@code aud} claim is missing or not among the expected audiences. */
    TOKEN_INVALID_AUDIENCE("token-invalid-audience"),
    /** The {@code iss} claim is not an expected issuer. */
    TOKEN_INVALID_ISSUER("token-invalid-issuer"),
    /** The token has expired, clock skew considered. */
    TOKEN_EXPIRED("token-expired"),
    /** The token's {@code nbf} is in the future, clock skew considered. */
    TOKEN_NOT_ACTIVE_YET("token-not-active-yet"),
    /** The token's {@code iat} is in the future, clock skew considered. */
    TOKEN_IAT_IN_THE_FUTURE("token-iat-in-the-future"),
    /** A claim has the wrong shape, or the key named by the token cannot be used. */
    TOKEN_VERIFICATION_FAILED("token-verification-failed"),
    /** No key of the instance has the token's key id. */
    JWK_KID_MISMATCH("jwk-kid-mismatch"),
    /** The keys could not be fetched; says nothing about the token. */
    JWK_REMOTE_FAILED_TO_LOAD("jwk-remote-failed-to-load"),
    /** Clerk refused the secret key when the keys were fetched; says nothing about the token. */
    SECRET_KEY_INVALID("secret-key-invalid");

    private final String slug;

    TokenReason(String slug) {
        this.slug = slug;
    }

    /**
     * Returns Clerk's wire text for this reason, such as {@code token-expired}.
     *
     * @return lower-case words joined by hyphens
     */
    public String slug() {
        return slug;
    }
}

package dev.clerkspring.sdk.token;

/**
 * The outcome of verifying one token: accepted, rejected, or undecided for want of a key.
 */
public sealed interface TokenVerification {

    /**
     * The token is genuine and valid now.
     *
     * @param token what it says
     */
    record Verified(VerifiedToken token) implements TokenVerification {}

    /**
     * The token is not acceptable.
     *
     * @param reason why
     */
    record Rejected(TokenReason reason) implements TokenVerification {}

    /**
     * The key set has no key of this id; a newer set may.
     *
     * @param keyId the id that the token names
     */
    record NeedsKeys(String keyId) implements TokenVerification {}
}

package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.VerifiedToken;

/**
 * What the pure decision answers: an {@link Outcome}, or what it needs before it can give one.
 */
public sealed interface Decision {

    /** A decision that is final. */
    sealed interface Outcome extends Decision {}

    /** A decision that waits for something a driver has to fetch. */
    sealed interface Need extends Decision {}

    /**
     * The request is authenticated.
     *
     * @param token the verified session token
     * @param carrier where it was found
     */
    record SignedIn(VerifiedToken token, Carrier carrier) implements Outcome {}

    /**
     * The request is not authenticated.
     *
     * @param reason why
     */
    record SignedOut(Reason reason) implements Outcome {}

    /**
     * The key set has no key of this id, and a newer set may.
     *
     * @param keyId the id that the token names
     */
    record NeedsKeys(String keyId) implements Need {}

    /** Where a token was found. */
    enum Carrier {
        /** The {@code Authorization} header. */
        HEADER,
        /** The session cookie. */
        COOKIE
    }
}

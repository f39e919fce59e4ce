package dev.clerkspring.sdk.signintokens;

/**
 * What became of a sign-in token.
 */
public enum SignInTokenStatus {
    /** It has been used. */
    ACCEPTED,
    /** It can be used. */
    PENDING,
    /** It has been revoked. */
    REVOKED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.actortokens;

/**
 * What became of an actor token.
 */
public enum ActorTokenStatus {
    /** It has been used. */
    ACCEPTED,
    /** It can be used. */
    PENDING,
    /** It has been revoked. */
    REVOKED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.sessions;

/**
 * What became of a session.
 */
public enum SessionStatus {
    /** Never completed. */
    ABANDONED,
    /** The user is signed in. */
    ACTIVE,
    /** Signed out. */
    ENDED,
    /** Over. */
    EXPIRED,
    /** Signed in, with tasks to do first. */
    PENDING,
    /** Removed from its client. */
    REMOVED,
    /** Replaced by another session. */
    REPLACED,
    /** Ended by the back end. */
    REVOKED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

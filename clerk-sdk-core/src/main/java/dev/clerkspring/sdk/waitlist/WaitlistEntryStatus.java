package dev.clerkspring.sdk.waitlist;

/**
 * What became of an entry of the waitlist.
 */
public enum WaitlistEntryStatus {
    /** Nothing is decided. */
    PENDING,
    /** An invitation was sent. */
    INVITED,
    /** Turned down. */
    REJECTED,
    /** The user has signed up. */
    COMPLETED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

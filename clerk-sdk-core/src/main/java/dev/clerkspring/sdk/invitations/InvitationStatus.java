package dev.clerkspring.sdk.invitations;

/**
 * What became of an invitation to the application.
 */
public enum InvitationStatus {
    /** Sent, not yet answered. */
    PENDING,
    /** Accepted. */
    ACCEPTED,
    /** Taken back. */
    REVOKED,
    /** Not answered in time. */
    EXPIRED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

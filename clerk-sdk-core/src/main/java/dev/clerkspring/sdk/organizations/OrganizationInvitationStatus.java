package dev.clerkspring.sdk.organizations;

/**
 * What became of an invitation to an organization.
 */
public enum OrganizationInvitationStatus {
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

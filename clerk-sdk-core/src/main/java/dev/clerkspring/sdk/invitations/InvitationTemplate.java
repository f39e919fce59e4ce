package dev.clerkspring.sdk.invitations;

/**
 * Which e-mail an invitation is sent with.
 */
public enum InvitationTemplate {
    /** That of invitations. */
    INVITATION,
    /** That of invitations from the waitlist. */
    WAITLIST_INVITATION,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

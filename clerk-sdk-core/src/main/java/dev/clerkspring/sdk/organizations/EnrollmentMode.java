package dev.clerkspring.sdk.organizations;

/**
 * How users with an e-mail address of a domain come into its organization.
 */
public enum EnrollmentMode {
    /** Somebody invites them. */
    MANUAL_INVITATION,
    /** They are invited when they sign up. */
    AUTOMATIC_INVITATION,
    /** They are told of the organization, and may ask to join. */
    AUTOMATIC_SUGGESTION,
    /** They come through an enterprise connection. */
    ENTERPRISE_SSO,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

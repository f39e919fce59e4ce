package dev.clerkspring.sdk.organizations;

/**
 * How users with an address of a domain come into its organization.
 */
public enum EnrollmentMode {
    /** By an invitation that somebody makes. */
    MANUAL_INVITATION,
    /** By an invitation that Clerk makes. */
    AUTOMATIC_INVITATION,
    /** By a request to join that Clerk suggests to them. */
    AUTOMATIC_SUGGESTION,
    /** By signing in at the enterprise's identity provider. */
    ENTERPRISE_SSO,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

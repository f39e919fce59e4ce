package dev.clerkspring.sdk.verification;

/**
 * As what a new identification is created.
 */
public enum IdentificationStatus {
    /** As verified. */
    VERIFIED,
    /** As held for the user, not verified. */
    RESERVED,
    /** As neither: it cannot be used to sign in, and another user may verify it first. Only where one is replaced. */
    UNVERIFIED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

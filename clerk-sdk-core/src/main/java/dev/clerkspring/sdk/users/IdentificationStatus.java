package dev.clerkspring.sdk.users;

/**
 * As what a new identification is created.
 */
public enum IdentificationStatus {
    /** As verified. */
    VERIFIED,
    /** As held for the user, not verified. */
    RESERVED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

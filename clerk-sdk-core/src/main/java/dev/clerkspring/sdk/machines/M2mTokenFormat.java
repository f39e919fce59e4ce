package dev.clerkspring.sdk.machines;

/**
 * What an M2M token looks like.
 */
public enum M2mTokenFormat {
    /** Signed: whoever receives one can verify it without a call; it cannot be revoked. */
    JWT,
    /** A random text ({@code mt_…}) that Clerk has to be asked about; it can be revoked. */
    OPAQUE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

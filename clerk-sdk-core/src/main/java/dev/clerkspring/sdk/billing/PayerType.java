package dev.clerkspring.sdk.billing;

/**
 * Who pays.
 */
public enum PayerType {
    /** An organization. */
    ORG,
    /** A user. */
    USER,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.billing;

/**
 * Whether a statement can still change.
 */
public enum StatementStatus {
    /** It cannot. */
    CLOSED,
    /** It can. */
    OPEN,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.billing;

/**
 * Which way a balance changes.
 */
public enum CreditAction {
    /** Down. */
    DECREASE,
    /** Up. */
    INCREASE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.billing;

/**
 * When a new price is paid.
 */
public enum PriceTransitionMode {
    /** From the next period on. */
    END_OF_PERIOD,
    /** At once. */
    IMMEDIATE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.billing;

/**
 * What a discount takes off.
 */
public enum DiscountEffect {
    /** An amount. */
    FIXED_AMOUNT,
    /** A share. */
    PERCENTAGE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

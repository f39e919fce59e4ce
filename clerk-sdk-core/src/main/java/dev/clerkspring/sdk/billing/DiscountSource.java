package dev.clerkspring.sdk.billing;

/**
 * Where a discount comes from.
 */
public enum DiscountSource {
    /** From the back end. */
    MANUAL,
    /** From a promotion. */
    PROMOTION,
    /** From a code that the payer has entered. */
    PROMO_CODE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

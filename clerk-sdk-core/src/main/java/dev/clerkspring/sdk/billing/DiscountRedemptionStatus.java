package dev.clerkspring.sdk.billing;

/**
 * What became of a discount.
 */
public enum DiscountRedemptionStatus {
    /** It applies. */
    ACTIVE,
    /** It has applied as often as it does. */
    EXHAUSTED,
    /** It has been removed. */
    REMOVED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

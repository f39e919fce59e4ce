package dev.clerkspring.sdk.billing;

/**
 * How often somebody pays.
 */
public enum BillingPeriod {
    /** Once a year. */
    ANNUAL,
    /** Once a month. */
    MONTH,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.billing;

/**
 * How often one can pay for a price.
 */
public enum SupportedBillingPeriods {
    /** Once a year. */
    ANNUAL,
    /** As the payer likes. */
    BOTH,
    /** Once a month. */
    MONTH,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

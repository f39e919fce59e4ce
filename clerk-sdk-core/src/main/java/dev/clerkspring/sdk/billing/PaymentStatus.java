package dev.clerkspring.sdk.billing;

/**
 * What became of a payment.
 */
public enum PaymentStatus {
    /** It has failed. */
    FAILED,
    /** It has been made. */
    PAID,
    /** It is under way. */
    PENDING,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

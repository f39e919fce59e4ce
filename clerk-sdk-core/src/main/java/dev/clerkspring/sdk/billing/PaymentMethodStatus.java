package dev.clerkspring.sdk.billing;

/**
 * Whether a payment method can be used.
 */
public enum PaymentMethodStatus {
    /** It can. */
    ACTIVE,
    /** It cannot. */
    DISCONNECTED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.billing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What somebody pays with.
 */
public enum PaymentType {
    /** Apple Pay, in the older shape. */
    APPLE_PAY,
    /** A card. */
    CARD,
    /** Google Pay, in the older shape. */
    GOOGLE_PAY,
    /** Link. */
    LINK,
    /** The payer's balance. */
    @JsonProperty("payer-credits")
    PAYER_CREDITS,
    /** A value that this release does not know. */
    UNRECOGNIZED
}

package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.model.Redacted;

/**
 * Why a payment has failed.
 *
 * @param code for example {@code card_declined}
 * @param declineCode what who processes the payments says, more exactly
 */
public record PaymentFailure(String code, String declineCode) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

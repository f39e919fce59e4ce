package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.billing.PaymentMethodStatus;
import dev.clerkspring.sdk.billing.PaymentType;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a payment is made with, as events tell it.
 *
 * @param id its id
 * @param gateway who processes the payments, for example {@code stripe}
 * @param gatewayExternalId its id there
 * @param gatewayExternalAccountId the id of the account there
 * @param paymentMethod what it is
 * @param status whether it can be used
 * @param cardType which card it is
 * @param last4 the last four digits of the card
 */
@WithBuilder
public record PaymentSource(
        String id,
        String gateway,
        String gatewayExternalId,
        @Nullable String gatewayExternalAccountId,
        Open<PaymentType> paymentMethod,
        Open<PaymentMethodStatus> status,
        @Nullable String cardType,
        @Nullable String last4) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PaymentSourceBuilder builder() {
        return PaymentSourceBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a payer pays with.
 *
 * <p>Older versions of the API called it a payment source, and two operations still do: that is the same but for the name of the
 * type.
 *
 * @param object {@code commerce_payment_method}, or {@code commerce_source} in the older shape
 * @param id its id
 * @param payerId the payer
 * @param paymentType what it is
 * @param paymentMethod what it is, in the older shape
 * @param isDefault whether it is used if nobody says otherwise
 * @param gateway who processes the payments
 * @param gatewayExternalId its id there
 * @param gatewayExternalAccountId the id of the account there
 * @param last4 the last four digits of the card
 * @param status whether it can be used
 * @param walletType which wallet it is in
 * @param cardType which card it is
 * @param expiryYear the year in which the card ends
 * @param expiryMonth the month in which the card ends
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param isRemovable whether it can be removed
 */
@WithBuilder
public record PaymentMethod(
        String object,
        String id,
        String payerId,
        @Nullable Open<PaymentType> paymentType,
        @Nullable Open<PaymentType> paymentMethod,
        @Nullable Boolean isDefault,
        String gateway,
        String gatewayExternalId,
        @Nullable String gatewayExternalAccountId,
        @Nullable String last4,
        Open<PaymentMethodStatus> status,
        @Nullable String walletType,
        @Nullable String cardType,
        @Nullable Integer expiryYear,
        @Nullable Integer expiryMonth,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Boolean isRemovable) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PaymentMethodBuilder builder() {
        return PaymentMethodBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

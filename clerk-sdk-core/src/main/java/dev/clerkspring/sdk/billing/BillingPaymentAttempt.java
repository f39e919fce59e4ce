package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to get paid.
 *
 * @param object always {@code commerce_payment}
 * @param id its id
 * @param paymentId the id of the payment
 * @param instanceId the instance that it belongs to
 * @param chargeType for example {@code checkout} or {@code recurring}
 * @param payeeId the id of who is paid
 * @param payee who is paid, as Clerk tells it
 * @param payerId the id of who pays
 * @param payer who pays
 * @param subscriptionItemId the id of what is paid for
 * @param subscriptionItem what is paid for, as Clerk tells it
 * @param amount how much
 * @param totals what that consists of
 * @param paymentMethodId the id of what it is paid with
 * @param paymentMethod what it is paid with
 * @param statementId the statement that it is on
 * @param gatewayExternalId its id with who processes the payment
 * @param gatewayExternalUrl where it can be seen there
 * @param status what became of it
 * @param paidAt when it was made
 * @param failedAt when it failed
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record BillingPaymentAttempt(
        String object,
        String id,
        String paymentId,
        String instanceId,
        String chargeType,
        String payeeId,
        Metadata payee,
        String payerId,
        Payer payer,
        @Nullable String subscriptionItemId,
        @Nullable Metadata subscriptionItem,
        MoneyAmount amount,
        @Nullable Totals totals,
        String paymentMethodId,
        PaymentMethod paymentMethod,
        String statementId,
        @Nullable String gatewayExternalId,
        @Nullable String gatewayExternalUrl,
        Open<PaymentStatus> status,
        @Nullable Instant paidAt,
        @Nullable Instant failedAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static BillingPaymentAttemptBuilder builder() {
        return BillingPaymentAttemptBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

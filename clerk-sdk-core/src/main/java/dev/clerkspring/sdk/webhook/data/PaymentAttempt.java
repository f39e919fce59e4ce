package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.billing.PaymentStatus;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to get paid, as events tell it.
 *
 * @param id its id
 * @param instanceId the instance that it belongs to
 * @param paymentId the id of the payment
 * @param invoiceId deprecated by Clerk
 * @param statementId the statement that it is on
 * @param gatewayExternalId its id with who processes the payment
 * @param status what became of it
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param paidAt when it was made
 * @param failedAt when it failed
 * @param failedReason why it failed
 * @param billingDate the day that is paid for
 * @param chargeType for example {@code checkout} or {@code recurring}
 * @param payee who is paid
 * @param payer who pays
 * @param totals what has to be paid
 * @param paymentSource what it is paid with
 * @param subscriptionItems what is paid for
 */
@WithBuilder
public record PaymentAttempt(
        String id,
        String instanceId,
        String paymentId,
        @Nullable String invoiceId,
        String statementId,
        String gatewayExternalId,
        Open<PaymentStatus> status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant paidAt,
        @Nullable Instant failedAt,
        @Nullable PaymentFailure failedReason,
        Instant billingDate,
        String chargeType,
        Payee payee,
        Payer payer,
        PaymentTotals totals,
        PaymentSource paymentSource,
        List<SubscriptionItem> subscriptionItems) {

    /**
     * Reads a missing list as an empty one.
     */
    public PaymentAttempt {
        subscriptionItems = Absent.orEmpty(subscriptionItems);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PaymentAttemptBuilder builder() {
        return PaymentAttemptBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody is subscribed to.
 *
 * <p>{@link BillingApi#extendSubscriptionItemFreeTrial} and {@link BillingApi#createPriceTransition} still tell it in the shape
 * of older versions of the API: only there are the components from {@code paymentSourceId} to {@code nextInvoice}, and some
 * others missing.
 *
 * @param object always {@code commerce_subscription_item}
 * @param id its id
 * @param instanceId the instance that it belongs to
 * @param status what became of it
 * @param credit what is given back for the rest of a period
 * @param credits what needs not be paid
 * @param planId the id of the plan
 * @param priceId the id of the price
 * @param plan the plan
 * @param planPeriod how often it is paid
 * @param paymentMethod what it is paid with
 * @param lifetimePaid what has been paid for it altogether
 * @param nextPayment what will be paid next
 * @param payerId the id of the payer
 * @param payer the payer
 * @param isFreeTrial whether it is tried for free
 * @param periodStart when the period began
 * @param periodEnd when the period ends; null if it does not
 * @param prorationDate the day from which on it is paid, for example {@code 2026-01-31}
 * @param canceledAt when it was canceled
 * @param pastDueAt since when it has not been paid
 * @param endedAt when it ended
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param seats the seats that are paid for
 * @param totals what it costs
 * @param paymentSourceId older shape: the id of what it is paid with
 * @param paymentSource older shape: what it is paid with
 * @param amount older shape: what it costs
 * @param nextInvoice older shape: what will be paid next
 */
@WithBuilder
public record BillingSubscriptionItem(
        String object,
        String id,
        String instanceId,
        Open<SubscriptionItemStatus> status,
        @Nullable SubscriptionCredit credit,
        @Nullable Credits credits,
        @Nullable String planId,
        @Nullable String priceId,
        @Nullable BillingPlan plan,
        Open<BillingPeriod> planPeriod,
        @Nullable PaymentMethod paymentMethod,
        @Nullable MoneyAmount lifetimePaid,
        @Nullable NextPayment nextPayment,
        String payerId,
        @Nullable Payer payer,
        boolean isFreeTrial,
        @Nullable Instant periodStart,
        @Nullable Instant periodEnd,
        @Nullable String prorationDate,
        @Nullable Instant canceledAt,
        @Nullable Instant pastDueAt,
        @Nullable Instant endedAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable SubscriptionSeats seats,
        @Nullable Totals totals,
        @Nullable String paymentSourceId,
        @Nullable PaymentMethod paymentSource,
        @Nullable MoneyAmount amount,
        @Nullable NextPayment nextInvoice) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static BillingSubscriptionItemBuilder builder() {
        return BillingSubscriptionItemBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

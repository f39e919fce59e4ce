package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.billing.BillingPeriod;
import dev.clerkspring.sdk.billing.Credits;
import dev.clerkspring.sdk.billing.ProrationCredit;
import dev.clerkspring.sdk.billing.SubscriptionItemStatus;
import dev.clerkspring.sdk.billing.SubscriptionSeats;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody is subscribed to, as events tell it. Those of a payment and those of a subscription lack some of it.
 *
 * @param object always {@code commerce_subscription_item}
 * @param id its id
 * @param status what became of it
 * @param isFreeTrial whether it is tried for free; null with a payment
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param periodStart when the period began
 * @param periodEnd when the period ends; null if it does not
 * @param interval how often it is paid
 * @param planId the id of the plan
 * @param plan the plan
 * @param payer the payer; null within a subscription
 * @param subscriptionId the subscription; null within it
 * @param seats the seats that are paid for
 * @param credit what is given back for the rest of a period, with a payment; deprecated by Clerk
 * @param credits what needs not be paid, with a payment
 */
@WithBuilder
public record SubscriptionItem(
        String object,
        String id,
        Open<SubscriptionItemStatus> status,
        @Nullable Boolean isFreeTrial,
        Instant createdAt,
        Instant updatedAt,
        Instant periodStart,
        @Nullable Instant periodEnd,
        Open<BillingPeriod> interval,
        @Nullable String planId,
        @Nullable Plan plan,
        @Nullable Payer payer,
        @Nullable String subscriptionId,
        @Nullable SubscriptionSeats seats,
        @Nullable ProrationCredit credit,
        @Nullable Credits credits) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SubscriptionItemBuilder builder() {
        return SubscriptionItemBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

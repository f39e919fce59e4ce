package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a user or an organization is subscribed to.
 *
 * @param object always {@code commerce_subscription}
 * @param id its id
 * @param instanceId the instance that it belongs to
 * @param status what became of it
 * @param payerId the id of the payer
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param activeAt since when it is in force
 * @param pastDueAt since when it has not been paid
 * @param subscriptionItems the plans
 * @param nextPayment what will be paid next
 * @param eligibleForFreeTrial whether the payer may try a plan for free
 */
@WithBuilder
public record BillingSubscription(
        String object,
        String id,
        String instanceId,
        Open<SubscriptionStatus> status,
        String payerId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant activeAt,
        @Nullable Instant pastDueAt,
        List<BillingSubscriptionItem> subscriptionItems,
        @Nullable NextPayment nextPayment,
        @Nullable Boolean eligibleForFreeTrial) {

    /**
     * Reads a missing list as an empty one.
     */
    public BillingSubscription {
        subscriptionItems = Absent.orEmpty(subscriptionItems);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static BillingSubscriptionBuilder builder() {
        return BillingSubscriptionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

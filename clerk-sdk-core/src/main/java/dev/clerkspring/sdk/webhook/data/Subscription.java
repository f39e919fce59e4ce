package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.billing.SubscriptionStatus;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is subscribed to, as events tell it.
 *
 * @param object always {@code commerce_subscription}
 * @param id its id
 * @param status what became of it
 * @param activeAt since when it is in force
 * @param canceledAt when it was canceled
 * @param createdAt when it was created
 * @param endedAt when it ended
 * @param pastDueAt since when it has not been paid
 * @param updatedAt when it was last changed
 * @param latestPaymentId the id of the last attempt to get paid
 * @param payerId the id of the payer
 * @param payer the payer
 * @param paymentSourceId the id of what it is paid with
 * @param items the plans
 */
@WithBuilder
public record Subscription(
        String object,
        String id,
        Open<SubscriptionStatus> status,
        @Nullable Instant activeAt,
        @Nullable Instant canceledAt,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant pastDueAt,
        Instant updatedAt,
        @Nullable String latestPaymentId,
        String payerId,
        Payer payer,
        @Nullable String paymentSourceId,
        List<SubscriptionItem> items) {

    /**
     * Reads a missing list as an empty one.
     */
    public Subscription {
        items = Absent.orEmpty(items);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SubscriptionBuilder builder() {
        return SubscriptionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

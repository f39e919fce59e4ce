package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the price meant.
 *
 * @param previousPlan the plan before
 * @param previousPrice the price before
 * @param effectiveAt from when on the new price is paid
 * @param effectiveMode whether that is at once
 * @param nextBillingDate when is paid next
 * @param chargedImmediately whether something has been charged
 * @param immediateCharge how much
 * @param previousSubscriptionItemStatus what became of the subscribed plan before
 * @param previousSubscriptionItemId the id of the subscribed plan before
 */
@WithBuilder
public record PriceTransitionDetails(
        BillingPlan previousPlan,
        BillingPrice previousPrice,
        Instant effectiveAt,
        Open<PriceTransitionMode> effectiveMode,
        @Nullable Instant nextBillingDate,
        boolean chargedImmediately,
        @Nullable MoneyAmount immediateCharge,
        Open<SubscriptionItemStatus> previousSubscriptionItemStatus,
        String previousSubscriptionItemId) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PriceTransitionDetailsBuilder builder() {
        return PriceTransitionDetailsBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

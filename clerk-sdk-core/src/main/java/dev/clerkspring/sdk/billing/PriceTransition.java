package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;

/**
 * A change of the price that somebody pays.
 *
 * @param object always {@code commerce_price_transition}
 * @param subscriptionItem the subscribed plan now
 * @param transition what the change meant
 */
public record PriceTransition(
        String object, BillingSubscriptionItem subscriptionItem, PriceTransitionDetails transition) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

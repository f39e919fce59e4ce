package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.model.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs from one number of units to another, as events tell it.
 *
 * @param startsAtBlock the first block that it is about
 * @param endsAfterBlock the last block that it is about; null if there is no last
 * @param amountPerBlock what a block costs, in the currency's smallest unit
 * @param currency for example {@code USD}
 */
public record PlanUnitPriceTier(
        long startsAtBlock, @Nullable Long endsAfterBlock, long amountPerBlock, String currency) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.model.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * What units cost together, for example seats.
 *
 * @param name what a unit is, for example {@code seats}
 * @param amount what one costs, in the currency's smallest unit
 * @param quantity how many there are; null if there is no limit
 * @param total what they cost together, in the currency's smallest unit
 * @param currency for example {@code USD}
 */
public record UnitCharge(
        @Nullable String name,
        @Nullable Long amount,
        @Nullable Long quantity,
        @Nullable Long total,
        @Nullable String currency) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

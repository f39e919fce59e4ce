package dev.clerkspring.sdk.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seats that are paid for.
 *
 * @param quantity how many; null if there is no limit
 * @param tiers what they cost, by tier
 */
public record SubscriptionSeats(
        @Nullable Long quantity, @Nullable List<UnitTotalTier> tiers) {}

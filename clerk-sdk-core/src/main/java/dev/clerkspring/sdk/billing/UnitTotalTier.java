package dev.clerkspring.sdk.billing;

import org.jspecify.annotations.Nullable;

/**
 * What units cost together, of one tier.
 *
 * @param quantity how many units; null if there is no limit
 * @param feePerBlock what a block costs
 * @param total what they cost
 */
public record UnitTotalTier(@Nullable Long quantity, MoneyAmount feePerBlock, MoneyAmount total) {}

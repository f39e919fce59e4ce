package dev.clerkspring.sdk.billing;

import org.jspecify.annotations.Nullable;

/**
 * What a unit costs from one number of units to another.
 *
 * @param startsAtBlock the first block that it is about
 * @param endsAfterBlock the last block that it is about; null if there is no last
 * @param feePerBlock what a block costs
 */
public record UnitPriceTier(long startsAtBlock, @Nullable Long endsAfterBlock, MoneyAmount feePerBlock) {}

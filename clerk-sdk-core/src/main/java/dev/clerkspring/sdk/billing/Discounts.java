package dev.clerkspring.sdk.billing;

import org.jspecify.annotations.Nullable;

/**
 * What a payment is reduced by.
 *
 * @param proration for the part of a period that is over already
 * @param total all together
 */
public record Discounts(@Nullable ProrationDiscount proration, MoneyAmount total) {}

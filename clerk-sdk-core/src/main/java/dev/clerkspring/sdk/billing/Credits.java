package dev.clerkspring.sdk.billing;

import org.jspecify.annotations.Nullable;

/**
 * What needs not be paid.
 *
 * @param proration for the rest of a period that was paid already
 * @param payer from the payer's balance
 * @param total all together
 */
public record Credits(
        @Nullable ProrationCredit proration, @Nullable PayerCredit payer, MoneyAmount total) {}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;

/**
 * An amount of money.
 *
 * @param amount how much, in the currency's smallest unit, for example cents
 * @param amountFormatted the same to show, for example {@code $49.99}
 * @param currency for example {@code USD}
 * @param currencySymbol for example {@code $}
 */
@WithBuilder
public record MoneyAmount(long amount, String amountFormatted, String currency, String currencySymbol) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static MoneyAmountBuilder builder() {
        return MoneyAmountBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.WithBuilder;
import java.math.BigDecimal;

/**
 * What is given back for the rest of a period that was paid already.
 *
 * @param amount how much
 * @param cycleDaysRemaining how many days the rest has
 * @param cycleDaysTotal how many days the period has
 * @param cycleRemainingPercent how many percent of the period the rest is
 */
@WithBuilder
public record ProrationCredit(
        MoneyAmount amount, long cycleDaysRemaining, long cycleDaysTotal, BigDecimal cycleRemainingPercent) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ProrationCreditBuilder builder() {
        return ProrationCreditBuilder.builder();
    }
}

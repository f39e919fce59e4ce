package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.WithBuilder;
import java.math.BigDecimal;

/**
 * What needs not be paid for the part of a period that is over already.
 *
 * @param amount how much
 * @param cycleDaysPassed how many days that part has
 * @param cycleDaysTotal how many days the period has
 * @param cyclePassedPercent how many percent of the period that part is
 */
@WithBuilder
public record ProrationDiscount(
        MoneyAmount amount, long cycleDaysPassed, long cycleDaysTotal, BigDecimal cyclePassedPercent) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ProrationDiscountBuilder builder() {
        return ProrationDiscountBuilder.builder();
    }
}

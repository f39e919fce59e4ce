package dev.clerkspring.sdk.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is given back for the rest of a period.
 *
 * @param amount how much
 * @param cycleRemainingPercent how many percent of the period the rest is
 */
public record SubscriptionCredit(
        @Nullable MoneyAmount amount, @Nullable BigDecimal cycleRemainingPercent) {}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be paid next.
 *
 * @param amount how much; of an item without what units cost, for which see {@code totals}
 * @param date when
 * @param perUnitTotals what units cost
 * @param totals what it consists of, without taxes and credits
 */
@WithBuilder
public record NextPayment(
        @Nullable MoneyAmount amount,
        @Nullable Instant date,
        @Nullable List<UnitTotal> perUnitTotals,
        @Nullable Totals totals) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static NextPaymentBuilder builder() {
        return NextPaymentBuilder.builder();
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment consists of.
 *
 * @param subtotal all before taxes
 * @param baseFee what the plan costs without its units
 * @param taxTotal taxes
 * @param grandTotal what has to be paid
 * @param perUnitTotals what units cost
 * @param credits what needs not be paid
 * @param discounts what it is reduced by
 */
@WithBuilder
public record Totals(
        MoneyAmount subtotal,
        MoneyAmount baseFee,
        MoneyAmount taxTotal,
        MoneyAmount grandTotal,
        @Nullable List<UnitTotal> perUnitTotals,
        @Nullable Credits credits,
        @Nullable Discounts discounts) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static TotalsBuilder builder() {
        return TotalsBuilder.builder();
    }
}

package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.billing.MoneyAmount;
import dev.clerkspring.sdk.model.Redacted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment consists of, as events tell it.
 *
 * @param subtotal all before taxes
 * @param taxTotal taxes
 * @param grandTotal what has to be paid
 * @param perUnitTotals what units cost
 */
public record PaymentTotals(
        MoneyAmount subtotal,
        MoneyAmount taxTotal,
        MoneyAmount grandTotal,
        @Nullable List<UnitCharge> perUnitTotals) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * What a payer has to their credit.
 *
 * @param object always {@code commerce_credit_balance}
 * @param balance how much; null if they never had any
 */
public record CreditBalance(String object, @Nullable MoneyAmount balance) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

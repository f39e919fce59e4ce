package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a plan costs: its usual price, or one made for somebody.
 *
 * @param object always {@code commerce_price}
 * @param id its id
 * @param planId the plan
 * @param instanceId the instance that it belongs to
 * @param currency for example {@code USD}
 * @param currencySymbol for example {@code $}
 * @param amount what the plan costs a month, in the currency's smallest unit
 * @param annualMonthlyAmount the same if one pays by the year
 * @param fee what the plan costs a month
 * @param annualMonthlyFee the same if one pays by the year
 * @param description what it is for
 * @param isDefault whether it is the usual price
 * @param createdAt when it was created
 * @param supportedBillingPeriods how often one can pay
 */
@WithBuilder
public record BillingPrice(
        String object,
        String id,
        String planId,
        String instanceId,
        String currency,
        String currencySymbol,
        long amount,
        long annualMonthlyAmount,
        @Nullable MoneyAmount fee,
        @Nullable MoneyAmount annualMonthlyFee,
        @Nullable String description,
        boolean isDefault,
        Instant createdAt,
        Open<SupportedBillingPeriods> supportedBillingPeriods) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static BillingPriceBuilder builder() {
        return BillingPriceBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

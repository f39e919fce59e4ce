package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that users or organizations can subscribe to.
 *
 * <p>Two operations still tell plans in the shape of older versions of the API: only there are the components from
 * {@code amount} to {@code interval}, and some others missing.
 *
 * @param object always {@code commerce_plan}
 * @param id its id ({@code cplan_…})
 * @param name what it is called
 * @param fee what it costs a month; null if it is free
 * @param annualMonthlyFee what it costs a month if one pays by the year
 * @param annualFee what it costs a year
 * @param description what it is
 * @param productId deprecated by Clerk
 * @param isDefault whether it is what everybody has who has no other
 * @param isRecurring whether it is paid again and again
 * @param publiclyVisible whether everybody can see it
 * @param hasBaseFee whether it costs something regardless of the number of units
 * @param forPayerType who can have it, {@code user} or {@code org}
 * @param slug its name in session tokens
 * @param avatarUrl where its picture is
 * @param features what it gives
 * @param freeTrialEnabled whether it can be tried for free
 * @param freeTrialDays for how many days
 * @param unitPrices what units cost beside the base fee
 * @param amount older shape: what it costs a month
 * @param amountFormatted older shape: the same to show
 * @param annualMonthlyAmount older shape: what it costs a month if one pays by the year
 * @param annualMonthlyAmountFormatted older shape: the same to show
 * @param annualAmount older shape: what it costs a year
 * @param annualAmountFormatted older shape: the same to show
 * @param currencySymbol older shape: for example {@code $}
 * @param currency older shape: for example {@code USD}
 * @param payerType older shape: who can have it
 * @param period older shape: how often it is paid
 * @param interval older shape: in how many periods it is paid once
 */
@WithBuilder
public record BillingPlan(
        String object,
        String id,
        String name,
        @Nullable MoneyAmount fee,
        @Nullable MoneyAmount annualMonthlyFee,
        @Nullable MoneyAmount annualFee,
        @Nullable String description,
        @Nullable String productId,
        boolean isDefault,
        boolean isRecurring,
        boolean publiclyVisible,
        boolean hasBaseFee,
        String forPayerType,
        String slug,
        @Nullable String avatarUrl,
        @Nullable List<PlanFeature> features,
        @Nullable Boolean freeTrialEnabled,
        @Nullable Integer freeTrialDays,
        @Nullable List<UnitPrice> unitPrices,
        @Nullable Long amount,
        @Nullable String amountFormatted,
        @Nullable Long annualMonthlyAmount,
        @Nullable String annualMonthlyAmountFormatted,
        @Nullable Long annualAmount,
        @Nullable String annualAmountFormatted,
        @Nullable String currencySymbol,
        @Nullable String currency,
        @Nullable List<String> payerType,
        @Nullable String period,
        @Nullable Long interval) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static BillingPlanBuilder builder() {
        return BillingPlanBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

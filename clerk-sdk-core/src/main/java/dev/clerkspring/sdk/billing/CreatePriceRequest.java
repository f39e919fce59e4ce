package dev.clerkspring.sdk.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A price for a plan, made for somebody.
 *
 * @param planId the plan
 * @param currency for example {@code USD}, which it is if not set
 * @param amount what the plan costs a month, in the currency's smallest unit: nothing, or 100 and more; null if it cannot be
 *     paid by the month
 * @param annualMonthlyAmount what it costs a month if one pays by the year, in the same unit
 * @param description what it is for
 * @param supportedBillingPeriods how often one can pay; follows from the amounts if not set
 */
@WithBuilder
public record CreatePriceRequest(
        String planId,
        @Nullable String currency,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long amount,
        @Nullable Optional<Long> annualMonthlyAmount,
        @Nullable String description,
        @Nullable Open<SupportedBillingPeriods> supportedBillingPeriods) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreatePriceRequest {
        Assert.notNull(planId, "'planId' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreatePriceRequestBuilder builder() {
        return CreatePriceRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A discount as applied to a subscribed plan.
 *
 * @param object always {@code commerce_discount_redemption}
 * @param id its id
 * @param subscriptionItemId the subscribed plan
 * @param discountId the discount
 * @param name what the discount is called
 * @param source where it comes from
 * @param promoCode the code that the payer has entered
 * @param effect what it takes off
 * @param percentOff how many percent, if it is a share
 * @param amountOff how much, if it is an amount
 * @param amount how much it takes off the next payment
 * @param cyclesRemaining how many more payments it applies to; null for all
 * @param cyclesApplied how many payments it has applied to
 * @param status what became of it
 * @param redeemedAt when it was applied
 * @param redeemedBy who has applied it
 */
@WithBuilder
public record DiscountRedemption(
        String object,
        String id,
        String subscriptionItemId,
        String discountId,
        @Nullable String name,
        Open<DiscountSource> source,
        @Nullable String promoCode,
        @Nullable Open<DiscountEffect> effect,
        @Nullable BigDecimal percentOff,
        @Nullable MoneyAmount amountOff,
        @Nullable MoneyAmount amount,
        @Nullable Integer cyclesRemaining,
        int cyclesApplied,
        @Nullable Open<DiscountRedemptionStatus> status,
        Instant redeemedAt,
        @Nullable String redeemedBy) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static DiscountRedemptionBuilder builder() {
        return DiscountRedemptionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How to change a balance.
 *
 * @param amount by how much, more than 0, in the currency's smallest unit
 * @param action up or down
 * @param currency for example {@code USD}, which it is if not set
 * @param idempotencyKey a text of its own for this change: Clerk makes it once, however often it is asked
 * @param note a note, for the application's own books
 */
@WithBuilder
public record AdjustCreditBalanceRequest(
        long amount,
        Open<CreditAction> action,
        @Nullable String currency,
        String idempotencyKey,
        @Nullable String note) {

    /**
     * Checks that what Clerk requires is there.
     */
    public AdjustCreditBalanceRequest {
        Assert.notNull(action, "'action' must be set");
        Assert.notNull(idempotencyKey, "'idempotencyKey' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static AdjustCreditBalanceRequestBuilder builder() {
        return AdjustCreditBalanceRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

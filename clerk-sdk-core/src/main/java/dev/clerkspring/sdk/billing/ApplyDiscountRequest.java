package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A discount to apply.
 *
 * @param discountId the discount
 */
public record ApplyDiscountRequest(String discountId) {

    /**
     * Checks what Clerk requires.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public ApplyDiscountRequest {
        Assert.notNull(discountId, "'discountId' must not be null");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

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
     * Checks that what Clerk requires is there.
     */
    public ApplyDiscountRequest {
        Assert.notNull(discountId, "'discountId' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

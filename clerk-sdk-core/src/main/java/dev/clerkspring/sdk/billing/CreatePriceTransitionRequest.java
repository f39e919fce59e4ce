package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.springframework.util.Assert;

/**
 * From which price to which.
 *
 * @param fromPriceId the price that is paid now
 * @param toPriceId the price that shall be paid
 */
@WithBuilder
public record CreatePriceTransitionRequest(String fromPriceId, String toPriceId) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreatePriceTransitionRequest {
        Assert.notNull(fromPriceId, "'fromPriceId' must be set");
        Assert.notNull(toPriceId, "'toPriceId' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreatePriceTransitionRequestBuilder builder() {
        return CreatePriceTransitionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

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
     * Checks what Clerk requires.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public CreatePriceTransitionRequest {
        Assert.notNull(fromPriceId, "'fromPriceId' must not be null");
        Assert.notNull(toPriceId, "'toPriceId' must not be null");
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

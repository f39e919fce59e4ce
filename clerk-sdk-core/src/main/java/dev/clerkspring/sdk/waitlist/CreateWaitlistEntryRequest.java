package dev.clerkspring.sdk.waitlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An address to put on the waitlist.
 *
 * @param emailAddress the address
 * @param shouldNotify whether an e-mail confirms it; it does if left out
 */
@WithBuilder
public record CreateWaitlistEntryRequest(
        String emailAddress,
        @JsonProperty("notify") @Nullable Boolean shouldNotify) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateWaitlistEntryRequest {
        Assert.notNull(emailAddress, "'emailAddress' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateWaitlistEntryRequestBuilder builder() {
        return CreateWaitlistEntryRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

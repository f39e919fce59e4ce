package dev.clerkspring.sdk.restrictions;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An identifier to allow.
 *
 * @param identifier an e-mail address, {@code *@example.com} for all of a domain, a phone number with its country
 *     code, or the address of a wallet
 * @param shouldNotify whether an invitation is sent to it; it is not if left out, and never to a wallet
 */
@WithBuilder
public record CreateAllowlistIdentifierRequest(
        String identifier, @JsonProperty("notify") @Nullable Boolean shouldNotify) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateAllowlistIdentifierRequest {
        Assert.notNull(identifier, "'identifier' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateAllowlistIdentifierRequestBuilder builder() {
        return CreateAllowlistIdentifierRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

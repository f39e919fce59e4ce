package dev.clerkspring.sdk.restrictions;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * An identifier to block.
 *
 * @param identifier an e-mail address, {@code *@example.com} for all of a domain, a phone number with its country
 *     code, or the address of a wallet
 */
public record CreateBlocklistIdentifierRequest(String identifier) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateBlocklistIdentifierRequest {
        Assert.notNull(identifier, "'identifier' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

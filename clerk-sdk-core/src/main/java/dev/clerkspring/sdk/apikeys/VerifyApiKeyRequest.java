package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * An API key to verify.
 *
 * @param secret the key itself ({@code ak_…})
 */
public record VerifyApiKeyRequest(String secret) {

    /**
     * Checks that what Clerk requires is there.
     */
    public VerifyApiKeyRequest {
        Assert.notNull(secret, "'secret' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

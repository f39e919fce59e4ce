package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A token to verify.
 *
 * @param token the token itself
 */
public record VerifyM2mTokenRequest(String token) {

    /**
     * Checks that what Clerk requires is there.
     */
    public VerifyM2mTokenRequest {
        Assert.notNull(token, "'token' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

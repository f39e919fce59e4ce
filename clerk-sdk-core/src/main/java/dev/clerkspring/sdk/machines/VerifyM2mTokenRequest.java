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
     * Checks what Clerk requires.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public VerifyM2mTokenRequest {
        Assert.notNull(token, "'token' must not be null");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.clients;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A client to verify.
 *
 * @param token the token of the client, a JWT
 */
public record VerifyClientRequest(String token) {

    /**
     * Checks what Clerk requires.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public VerifyClientRequest {
        Assert.notNull(token, "'token' must not be null");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

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
     * Checks that what Clerk requires is there.
     */
    public VerifyClientRequest {
        Assert.notNull(token, "'token' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

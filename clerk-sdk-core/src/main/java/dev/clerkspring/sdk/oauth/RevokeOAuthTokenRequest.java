package dev.clerkspring.sdk.oauth;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A token to revoke.
 *
 * @param token an opaque access token or a refresh token
 */
public record RevokeOAuthTokenRequest(String token) {

    /**
     * Checks what Clerk requires.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public RevokeOAuthTokenRequest {
        Assert.notNull(token, "'token' must not be null");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

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
     * Checks that what Clerk requires is there.
     */
    public RevokeOAuthTokenRequest {
        Assert.notNull(token, "'token' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

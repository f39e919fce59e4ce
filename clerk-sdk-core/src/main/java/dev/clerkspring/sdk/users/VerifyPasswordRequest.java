package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A password to check.
 *
 * @param password in clear
 */
public record VerifyPasswordRequest(String password) {

    /**
     * Checks that what Clerk requires is there.
     */
    public VerifyPasswordRequest {
        Assert.notNull(password, "'password' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

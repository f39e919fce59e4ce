package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A code to check.
 *
 * @param code from an authenticator app, or a backup code
 */
public record VerifyTotpRequest(String code) {

    /**
     * Checks that what Clerk requires is there.
     */
    public VerifyTotpRequest {
        Assert.notNull(code, "'code' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

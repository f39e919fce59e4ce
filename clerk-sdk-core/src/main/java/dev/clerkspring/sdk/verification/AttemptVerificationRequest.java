package dev.clerkspring.sdk.verification;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A code to check.
 *
 * @param verificationId the id of the verification that the code was sent for
 * @param code what the user has typed
 */
public record AttemptVerificationRequest(String verificationId, String code) {

    /**
     * Checks that what Clerk requires is there.
     */
    public AttemptVerificationRequest {
        Assert.notNull(verificationId, "'verificationId' must be set");
        Assert.notNull(code, "'code' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

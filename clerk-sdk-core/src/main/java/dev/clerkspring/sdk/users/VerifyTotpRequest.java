package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;

/**
 * A code to check.
 *
 * @param code from an authenticator app, or a backup code
 */
public record VerifyTotpRequest(String code) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;

/**
 * A password to check.
 *
 * @param password in clear
 */
public record VerifyPasswordRequest(String password) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

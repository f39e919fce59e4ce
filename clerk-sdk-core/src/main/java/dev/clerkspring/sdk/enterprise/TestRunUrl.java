package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;

/**
 * Where a test is made.
 *
 * @param url opens the sign-in at the provider, for a short time
 */
public record TestRunUrl(String url) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

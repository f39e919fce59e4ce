package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.model.Redacted;

/**
 * An API key itself.
 *
 * @param secret what its owner sends with requests ({@code ak_…})
 */
public record ApiKeySecret(String secret) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.verification;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;

/**
 * Another identification that an e-mail address or phone number is linked to.
 *
 * @param type for example {@code oauth_google}
 * @param id its id
 */
@WithBuilder
public record IdentificationLink(String type, String id) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static IdentificationLinkBuilder builder() {
        return IdentificationLinkBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the provider calls the attributes of its users.
 *
 * @param userId the attribute that is the user's id
 * @param emailAddress the attribute that is the e-mail address
 * @param firstName the attribute that is the first name
 * @param lastName the attribute that is the last name
 */
@WithBuilder
public record SamlAttributeMapping(
        @Nullable String userId,
        @Nullable String emailAddress,
        @Nullable String firstName,
        @Nullable String lastName) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SamlAttributeMappingBuilder builder() {
        return SamlAttributeMappingBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

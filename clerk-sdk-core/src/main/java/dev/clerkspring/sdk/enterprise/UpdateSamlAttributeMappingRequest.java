package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of what the provider calls the attributes of its users. What is not set stays as it is.
 *
 * @param userId the attribute that is the user's id
 * @param emailAddress the attribute that is the e-mail address
 * @param firstName the attribute that is the first name
 * @param lastName the attribute that is the last name
 */
@WithBuilder
public record UpdateSamlAttributeMappingRequest(
        @Nullable Optional<String> userId,
        @Nullable Optional<String> emailAddress,
        @Nullable Optional<String> firstName,
        @Nullable Optional<String> lastName) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateSamlAttributeMappingRequestBuilder builder() {
        return UpdateSamlAttributeMappingRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

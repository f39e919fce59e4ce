package dev.clerkspring.sdk.signups;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a sign-up. A field that is not set stays as it is; an empty one is cleared.
 *
 * @param externalId the id in the application's own books, which the user will have
 * @param customAction whether to mark it as one that the application has to do with
 */
@WithBuilder
public record UpdateSignUpRequest(
        @Nullable Optional<String> externalId, @Nullable Optional<Boolean> customAction) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateSignUpRequestBuilder builder() {
        return UpdateSignUpRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.emailaddresses;

import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an e-mail address. What is not set stays as it is.
 *
 * @param verified whether it counts as verified
 * @param primary whether it becomes the primary one
 * @param notifyPrimaryEmailAddressChanged whether the primary one until now is told about that
 */
@WithBuilder
public record UpdateEmailAddressRequest(
        @Nullable Optional<Boolean> verified,
        @Nullable Optional<Boolean> primary,
        @Nullable Optional<Boolean> notifyPrimaryEmailAddressChanged) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateEmailAddressRequestBuilder builder() {
        return UpdateEmailAddressRequestBuilder.builder();
    }
}

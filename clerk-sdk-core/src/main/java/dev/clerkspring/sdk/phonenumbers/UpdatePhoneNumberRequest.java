package dev.clerkspring.sdk.phonenumbers;

import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a phone number. What is not set stays as it is.
 *
 * @param verified whether it counts as verified
 * @param primary whether it becomes the primary one
 * @param reservedForSecondFactor whether it is a second factor, which only a verified one can be; the first such one
 *     becomes the default
 */
@WithBuilder
public record UpdatePhoneNumberRequest(
        @Nullable Optional<Boolean> verified,
        @Nullable Optional<Boolean> primary,
        @Nullable Optional<Boolean> reservedForSecondFactor) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdatePhoneNumberRequestBuilder builder() {
        return UpdatePhoneNumberRequestBuilder.builder();
    }
}

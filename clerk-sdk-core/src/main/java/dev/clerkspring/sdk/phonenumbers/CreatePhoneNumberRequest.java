package dev.clerkspring.sdk.phonenumbers;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A phone number to add to a user.
 *
 * @param userId whose it is
 * @param phoneNumber the number, E.164
 * @param verified whether it counts as verified
 * @param primary whether it becomes the primary one; the first one does so anyway
 * @param reservedForSecondFactor whether it is a second factor, which only a verified one can be
 */
@WithBuilder
public record CreatePhoneNumberRequest(
        String userId,
        String phoneNumber,
        @Nullable Boolean verified,
        @Nullable Boolean primary,
        @Nullable Boolean reservedForSecondFactor) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreatePhoneNumberRequest {
        Assert.notNull(userId, "'userId' must be set");
        Assert.notNull(phoneNumber, "'phoneNumber' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreatePhoneNumberRequestBuilder builder() {
        return CreatePhoneNumberRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.phonenumbers;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The phone number that replaces all others of a user.
 *
 * @param phoneNumber the number, E.164
 * @param identificationStatus as what it is created, {@code verified} if not set. An {@code unverified} one cannot be
 *     used to sign in, which locks out a user who has nothing else
 */
@WithBuilder
public record ReplacePhoneNumberRequest(
        String phoneNumber, @Nullable Open<IdentificationStatus> identificationStatus) {

    /**
     * Checks that what Clerk requires is there.
     */
    public ReplacePhoneNumberRequest {
        Assert.notNull(phoneNumber, "'phoneNumber' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ReplacePhoneNumberRequestBuilder builder() {
        return ReplacePhoneNumberRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

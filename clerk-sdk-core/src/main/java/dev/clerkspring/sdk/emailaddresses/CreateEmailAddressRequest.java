package dev.clerkspring.sdk.emailaddresses;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An e-mail address to add to a user.
 *
 * @param userId whose it is
 * @param emailAddress the address, as RFC 5322 has it
 * @param verified whether it counts as verified
 * @param primary whether it becomes the primary one; the first one does so anyway
 * @param notifyPrimaryEmailAddressChanged whether the primary one until now is told about that
 */
@WithBuilder
public record CreateEmailAddressRequest(
        String userId,
        String emailAddress,
        @Nullable Boolean verified,
        @Nullable Boolean primary,
        @Nullable Boolean notifyPrimaryEmailAddressChanged) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateEmailAddressRequest {
        Assert.notNull(userId, "'userId' must be set");
        Assert.notNull(emailAddress, "'emailAddress' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateEmailAddressRequestBuilder builder() {
        return CreateEmailAddressRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

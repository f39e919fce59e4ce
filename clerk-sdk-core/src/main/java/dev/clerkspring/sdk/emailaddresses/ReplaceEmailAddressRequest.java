package dev.clerkspring.sdk.emailaddresses;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The e-mail address that replaces all others of a user.
 *
 * @param emailAddress the address, as RFC 5322 has it
 * @param identificationStatus as what it is created, {@code verified} if not set. An {@code unverified} one cannot be
 *     used to sign in, which locks out a user who has nothing else
 * @param notifyPrimaryEmailAddressChanged whether the primary one until now is told about that
 */
@WithBuilder
public record ReplaceEmailAddressRequest(
        String emailAddress,
        @Nullable Open<IdentificationStatus> identificationStatus,
        @Nullable Optional<Boolean> notifyPrimaryEmailAddressChanged) {

    /**
     * Checks that what Clerk requires is there.
     */
    public ReplaceEmailAddressRequest {
        Assert.notNull(emailAddress, "'emailAddress' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ReplaceEmailAddressRequestBuilder builder() {
        return ReplaceEmailAddressRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.emailaddresses;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.IdentificationLink;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address of a user.
 *
 * @param id its id ({@code idn_…}); missing where it was copied from a provider
 * @param object always {@code email_address}
 * @param emailAddress the address itself
 * @param reserved whether it is held for the user without being verified
 * @param verification how it was proven; null if it never was
 * @param linkedTo identifications it is linked to
 * @param matchesSsoConnection whether its domain belongs to an enterprise connection
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record EmailAddress(
        @Nullable String id,
        String object,
        String emailAddress,
        boolean reserved,
        @Nullable Verification verification,
        List<IdentificationLink> linkedTo,
        @Nullable Boolean matchesSsoConnection,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public EmailAddress {
        linkedTo = Absent.orEmpty(linkedTo);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static EmailAddressBuilder builder() {
        return EmailAddressBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

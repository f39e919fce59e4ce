package dev.clerkspring.sdk.phonenumbers;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.IdentificationLink;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phone number of a user.
 *
 * @param id its id ({@code idn_…})
 * @param object always {@code phone_number}
 * @param phoneNumber the number itself, E.164
 * @param reservedForSecondFactor whether it is a second factor
 * @param defaultSecondFactor whether it is the second factor that is offered first
 * @param reserved whether it is held for the user without being verified
 * @param verification how it was proven; null if it never was
 * @param linkedTo identifications it is linked to
 * @param backupCodes backup codes, only right after they were made
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record PhoneNumber(
        @Nullable String id,
        String object,
        String phoneNumber,
        @Nullable Boolean reservedForSecondFactor,
        @Nullable Boolean defaultSecondFactor,
        boolean reserved,
        @Nullable Verification verification,
        List<IdentificationLink> linkedTo,
        @Nullable List<String> backupCodes,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public PhoneNumber {
        linkedTo = Absent.orEmpty(linkedTo);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PhoneNumberBuilder builder() {
        return PhoneNumberBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account at another provider that a user signs in with.
 *
 * @param object {@code external_account}, {@code facebook_account} or {@code google_account}
 * @param id its id; {@code idn_…} or {@code eac_…} by provider
 * @param provider for example {@code oauth_google}
 * @param identificationId the identification it is ({@code idn_…})
 * @param providerUserId the user's id at the provider
 * @param approvedScopes what the user approved, separated by blanks
 * @param emailAddress the user's e-mail address at the provider
 * @param emailAddressVerified whether the provider has verified it
 * @param firstName first name at the provider
 * @param lastName last name at the provider
 * @param avatarUrl deprecated by Clerk, see {@code imageUrl}
 * @param imageUrl where the picture is
 * @param username user name at the provider
 * @param phoneNumber phone number at the provider
 * @param publicMetadata metadata that front end and back end can read
 * @param label tells accounts at one provider apart
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param verification how it was proven; null if it never was
 */
@WithBuilder
public record ExternalAccount(
        String object,
        String id,
        String provider,
        String identificationId,
        String providerUserId,
        String approvedScopes,
        String emailAddress,
        @Nullable Boolean emailAddressVerified,
        String firstName,
        String lastName,
        @Nullable String avatarUrl,
        @Nullable String imageUrl,
        @Nullable String username,
        @Nullable String phoneNumber,
        Metadata publicMetadata,
        @Nullable String label,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Verification verification) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ExternalAccountBuilder builder() {
        return ExternalAccountBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.users;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a user. A field that is not set stays as it is; an empty one is cleared.
 *
 * <p>Metadata is changed by {@link UsersApi#updateMetadata}.
 *
 * @param externalId the id in the application's own books, unique
 * @param firstName first name
 * @param lastName last name
 * @param locale for example {@code en-US}
 * @param primaryEmailAddressId which verified e-mail address becomes the primary one
 * @param notifyPrimaryEmailAddressChanged whether the user is told about that
 * @param primaryPhoneNumberId which verified phone number becomes the primary one
 * @param primaryWeb3WalletId which verified wallet becomes the primary one
 * @param username user name, unique
 * @param profileImageId the image to use as picture
 * @param password the password in clear
 * @param passwordDigest a digest instead of the password
 * @param passwordHasher how the digest was made
 * @param skipPasswordChecks whether any password will do
 * @param signOutOfOtherSessions whether a new password ends the user's sessions
 * @param totpSecret the secret of an authenticator app
 * @param backupCodes backup codes, in clear or as bcrypt digests
 * @param deleteSelfEnabled whether the user may delete themselves
 * @param createOrganizationEnabled whether the user may create organizations
 * @param legalAcceptedAt when the user accepted the legal terms
 * @param skipLegalChecks whether the legal terms need not be accepted
 * @param createOrganizationsLimit how many organizations the user may create; 0 means any number
 * @param createdAt when the user signed up
 * @param bypassClientTrust whether new devices of the user are trusted without a check
 */
@WithBuilder
public record UpdateUserRequest(
        @Nullable Optional<String> externalId,
        @Nullable Optional<String> firstName,
        @Nullable Optional<String> lastName,
        @Nullable Optional<String> locale,
        @Nullable Optional<String> primaryEmailAddressId,
        @Nullable Optional<Boolean> notifyPrimaryEmailAddressChanged,
        @Nullable Optional<String> primaryPhoneNumberId,
        @Nullable Optional<String> primaryWeb3WalletId,
        @Nullable Optional<String> username,
        @Nullable Optional<String> profileImageId,
        @Nullable Optional<String> password,
        @Nullable String passwordDigest,
        @Nullable Open<PasswordHasher> passwordHasher,
        @Nullable Optional<Boolean> skipPasswordChecks,
        @Nullable Optional<Boolean> signOutOfOtherSessions,
        @Nullable Optional<String> totpSecret,
        @Nullable List<String> backupCodes,
        @Nullable Optional<Boolean> deleteSelfEnabled,
        @Nullable Optional<Boolean> createOrganizationEnabled,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Optional<Instant> legalAcceptedAt,

        @Nullable Optional<Boolean> skipLegalChecks,
        @Nullable Optional<Integer> createOrganizationsLimit,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Optional<Instant> createdAt,

        @Nullable Optional<Boolean> bypassClientTrust) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateUserRequestBuilder builder() {
        return UpdateUserRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

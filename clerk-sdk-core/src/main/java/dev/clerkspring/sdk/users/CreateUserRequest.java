package dev.clerkspring.sdk.users;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user to create. What is not set is left to Clerk.
 *
 * @param externalId the id in the application's own books, unique
 * @param firstName first name
 * @param lastName last name
 * @param locale for example {@code en-US}
 * @param emailAddress e-mail addresses, the first becomes the primary one
 * @param emailAddressIdentificationStatus as what each of them is created, in the same order
 * @param phoneNumber phone numbers, the first becomes the primary one
 * @param phoneNumberIdentificationStatus as what each of them is created, in the same order
 * @param web3Wallet addresses of wallets, the first becomes the primary one
 * @param username user name, unique
 * @param password the password in clear
 * @param passwordDigest a digest instead of the password
 * @param passwordHasher how the digest was made
 * @param skipPasswordChecks whether any password will do; for migrations
 * @param skipPasswordRequirement whether a password may be missing although the instance asks for one
 * @param totpSecret the secret of an authenticator app: 30 seconds, 6 digits, SHA-1
 * @param backupCodes backup codes, in clear or as bcrypt digests
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 * @param unsafeMetadata metadata that the user can change
 * @param deleteSelfEnabled whether the user may delete themselves
 * @param legalAcceptedAt when the user accepted the legal terms
 * @param skipLegalChecks whether the legal terms need not be accepted; for migrations
 * @param skipUserRequirement whether required identifications may be missing
 * @param createOrganizationEnabled whether the user may create organizations
 * @param createOrganizationsLimit how many organizations the user may create; 0 means any number
 * @param createdAt when the user signed up
 * @param bypassClientTrust whether new devices of the user are trusted without a check
 * @param banned whether the user starts banned
 * @param locked whether the user starts locked
 */
@WithBuilder
public record CreateUserRequest(
        @Nullable String externalId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String locale,
        @Nullable List<String> emailAddress,
        @Nullable List<Open<IdentificationStatus>> emailAddressIdentificationStatus,
        @Nullable List<String> phoneNumber,
        @Nullable List<Open<IdentificationStatus>> phoneNumberIdentificationStatus,
        @Nullable List<String> web3Wallet,
        @Nullable String username,
        @Nullable String password,
        @Nullable String passwordDigest,
        @Nullable Open<PasswordHasher> passwordHasher,
        @Nullable Boolean skipPasswordChecks,
        @Nullable Boolean skipPasswordRequirement,
        @Nullable String totpSecret,
        @Nullable List<String> backupCodes,
        @Nullable Metadata publicMetadata,
        @Nullable Metadata privateMetadata,
        @Nullable Metadata unsafeMetadata,
        @Nullable Boolean deleteSelfEnabled,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant legalAcceptedAt,

        @Nullable Boolean skipLegalChecks,
        @Nullable Boolean skipUserRequirement,
        @Nullable Boolean createOrganizationEnabled,
        @Nullable Integer createOrganizationsLimit,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant createdAt,

        @Nullable Boolean bypassClientTrust,
        @Nullable Boolean banned,
        @Nullable Boolean locked) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateUserRequestBuilder builder() {
        return CreateUserRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

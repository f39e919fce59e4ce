package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * <p>Clerk adds members with every version, and so does this record: construct it by its builder only.
 *
 * @param id its id ({@code user_…})
 * @param object always {@code user}
 * @param externalId the id in the application's own books
 * @param primaryEmailAddressId which of the e-mail addresses is the primary one
 * @param primaryPhoneNumberId which of the phone numbers is the primary one
 * @param primaryWeb3WalletId which of the wallets is the primary one
 * @param username user name
 * @param firstName first name
 * @param lastName last name
 * @param locale for example {@code en-US}
 * @param profileImageUrl deprecated by Clerk, see {@code imageUrl}
 * @param imageUrl where the picture is
 * @param hasImage whether the user has a picture of their own
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 * @param unsafeMetadata metadata that the user can change: do not trust it
 * @param emailAddresses e-mail addresses
 * @param phoneNumbers phone numbers
 * @param web3Wallets wallets
 * @param passkeys passkeys
 * @param passwordEnabled whether there is a password
 * @param twoFactorEnabled whether there is a second factor
 * @param totpEnabled whether an authenticator app is a second factor
 * @param backupCodeEnabled whether there are backup codes
 * @param mfaEnabledAt when a second factor was last enabled; stays when it is disabled
 * @param mfaDisabledAt when the second factor was last disabled; stays when it is enabled again
 * @param passwordLastUpdatedAt when the password was last changed
 * @param externalAccounts accounts at other providers
 * @param samlAccounts SAML accounts
 * @param enterpriseAccounts accounts of enterprises
 * @param organizationMemberships memberships of organizations; rarely sent, see {@link UsersApi#getOrganizationMemberships}
 * @param lastSignInAt when the user last signed in
 * @param banned whether the user is banned
 * @param locked whether the user is locked out of signing in
 * @param deprovisioned whether a directory has removed the user
 * @param lockoutExpiresInSeconds for how many more seconds a locked user stays so; null means for ever
 * @param verificationAttemptsRemaining how many attempts are left before the user is locked; null if nobody is ever locked
 * @param updatedAt when the user was last changed
 * @param createdAt when the user was created
 * @param deleteSelfEnabled whether the user may delete themselves
 * @param createOrganizationEnabled whether the user may create organizations
 * @param createOrganizationsLimit how many organizations the user may create; 0 means any number
 * @param lastActiveAt when the user was last active, to the day
 * @param legalAcceptedAt when the user accepted the legal terms
 * @param bypassClientTrust whether new devices of the user are trusted without a check
 * @param scim what a directory says about the user
 */
@WithBuilder
public record User(
        String id,
        String object,
        @Nullable String externalId,
        @Nullable String primaryEmailAddressId,
        @Nullable String primaryPhoneNumberId,
        @Nullable String primaryWeb3WalletId,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String locale,
        @Nullable String profileImageUrl,
        @Nullable String imageUrl,
        boolean hasImage,
        Metadata publicMetadata,
        @Nullable Metadata privateMetadata,
        @Nullable Metadata unsafeMetadata,
        List<EmailAddress> emailAddresses,
        List<PhoneNumber> phoneNumbers,
        List<Web3Wallet> web3Wallets,
        List<Passkey> passkeys,
        boolean passwordEnabled,
        boolean twoFactorEnabled,
        boolean totpEnabled,
        boolean backupCodeEnabled,
        @Nullable Instant mfaEnabledAt,
        @Nullable Instant mfaDisabledAt,
        @Nullable Instant passwordLastUpdatedAt,
        List<ExternalAccount> externalAccounts,
        List<SamlAccount> samlAccounts,
        List<EnterpriseAccount> enterpriseAccounts,
        @Nullable List<OrganizationMembership> organizationMemberships,
        @Nullable Instant lastSignInAt,
        boolean banned,
        boolean locked,
        @Nullable Boolean deprovisioned,
        @Nullable Long lockoutExpiresInSeconds,
        @Nullable Long verificationAttemptsRemaining,
        Instant updatedAt,
        Instant createdAt,
        boolean deleteSelfEnabled,
        boolean createOrganizationEnabled,
        @Nullable Integer createOrganizationsLimit,
        @Nullable Instant lastActiveAt,
        @Nullable Instant legalAcceptedAt,
        @Nullable Boolean bypassClientTrust,
        @Nullable ScimUserMetadata scim) {

    /**
     * Reads a missing list as an empty one.
     */
    public User {
        emailAddresses = Absent.orEmpty(emailAddresses);
        phoneNumbers = Absent.orEmpty(phoneNumbers);
        web3Wallets = Absent.orEmpty(web3Wallets);
        passkeys = Absent.orEmpty(passkeys);
        externalAccounts = Absent.orEmpty(externalAccounts);
        samlAccounts = Absent.orEmpty(samlAccounts);
        enterpriseAccounts = Absent.orEmpty(enterpriseAccounts);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UserBuilder builder() {
        return UserBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

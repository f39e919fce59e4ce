package dev.clerkspring.emulator.backend.users;

import static dev.clerkspring.emulator.backend.operation.Parameters.change;
import static dev.clerkspring.emulator.backend.operation.Parameters.given;
import static dev.clerkspring.emulator.backend.operation.Parameters.set;

import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.password.ImportedPassword;
import dev.clerkspring.emulator.password.Password;
import dev.clerkspring.emulator.password.Passwords;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.user.IdentifierForms;
import dev.clerkspring.emulator.user.NewUsers;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.PasswordHasher;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UserBuilder;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What creating and updating a user does to it. Pure functions.
 */
final class UserChanges {

    private UserChanges() {}

    static Changed create(CreateUserRequest request, Draft draft) {
        var now = draft.now();
        var emails = emails(request, draft);
        var phones = phones(request, draft);
        if (emails.isEmpty() && phones.isEmpty() && request.username() == null && request.externalId() == null) {
            throw ClerkProblem.invalid(
                    "form_data_missing",
                    "A user needs an e-mail address, a phone number or a username",
                    "email_address");
        }
        var id = draft.id("user");
        var password = password(request.password(), request.skipPasswordChecks());
        var imported = imported(request.passwordDigest(), request.passwordHasher());
        var user = NewUsers.blank(id, request.createdAt() != null ? request.createdAt() : now)
                .externalId(request.externalId())
                .firstName(request.firstName())
                .lastName(request.lastName())
                .locale(request.locale())
                .username(username(request.username()))
                .emailAddresses(emails)
                .primaryEmailAddressId(emails.isEmpty() ? null : emails.get(0).id())
                .phoneNumbers(phones)
                .primaryPhoneNumberId(phones.isEmpty() ? null : phones.get(0).id())
                .passwordEnabled(password != null || imported != null)
                .totpEnabled(request.totpSecret() != null)
                .twoFactorEnabled(request.totpSecret() != null)
                .backupCodeEnabled(request.backupCodes() != null)
                .legalAcceptedAt(request.legalAcceptedAt())
                .createOrganizationsLimit(request.createOrganizationsLimit())
                .bypassClientTrust(request.bypassClientTrust())
                .banned(Boolean.TRUE.equals(request.banned()))
                .locked(Boolean.TRUE.equals(request.locked()));
        user.publicMetadata(MetadataChanges.checked(request.publicMetadata(), "public_metadata"));
        user.privateMetadata(MetadataChanges.checked(request.privateMetadata(), "private_metadata"));
        user.unsafeMetadata(MetadataChanges.checked(request.unsafeMetadata(), "unsafe_metadata"));
        set(request.deleteSelfEnabled(), user::deleteSelfEnabled);
        set(request.createOrganizationEnabled(), user::createOrganizationEnabled);
        return new Changed(user.build(), new Credentials(id, password, imported));
    }

    static Changed update(User old, @Nullable Credentials oldPassword, UpdateUserRequest request, Instant now) {
        var user = UserBuilder.builder(old).updatedAt(now);
        change(request.externalId(), user::externalId);
        change(request.firstName(), user::firstName);
        change(request.lastName(), user::lastName);
        change(request.locale(), user::locale);
        change(request.username(), name -> user.username(username(name)));
        change(request.legalAcceptedAt(), user::legalAcceptedAt);
        change(request.createOrganizationsLimit(), user::createOrganizationsLimit);
        change(request.bypassClientTrust(), user::bypassClientTrust);
        given(request.deleteSelfEnabled()).ifPresent(user::deleteSelfEnabled);
        given(request.createOrganizationEnabled()).ifPresent(user::createOrganizationEnabled);
        given(request.createdAt()).ifPresent(user::createdAt);
        given(request.primaryEmailAddressId()).ifPresent(id -> {
            requireOwn(id, old.emailAddresses().stream().map(EmailAddress::id), "primary_email_address_id");
            user.primaryEmailAddressId(id);
        });
        given(request.primaryPhoneNumberId()).ifPresent(id -> {
            requireOwn(id, old.phoneNumbers().stream().map(PhoneNumber::id), "primary_phone_number_id");
            user.primaryPhoneNumberId(id);
        });
        given(request.primaryWeb3WalletId()).ifPresent(id -> requireOwn(id, Stream.empty(), "primary_web3_wallet_id"));
        var skipChecks = given(request.skipPasswordChecks()).orElse(false);
        var password = password(given(request.password()).orElse(null), skipChecks);
        var imported = imported(request.passwordDigest(), request.passwordHasher());
        if (password != null || imported != null) {
            user.passwordEnabled(true).passwordLastUpdatedAt(now);
            return new Changed(user.build(), new Credentials(old.id(), password, imported));
        }
        return new Changed(user.build(), oldPassword != null ? oldPassword : new Credentials(old.id(), null));
    }

    private static List<EmailAddress> emails(CreateUserRequest request, Draft draft) {
        var addresses = distinct(request.emailAddress(), "email_address");
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> NewUsers.email(
                        draft.id("idn"),
                        IdentifierForms.emailAddress(addresses.get(i)),
                        status(request.emailAddressIdentificationStatus(), i),
                        draft.now()))
                .toList();
    }

    private static List<PhoneNumber> phones(CreateUserRequest request, Draft draft) {
        var numbers = distinct(request.phoneNumber(), "phone_number");
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> NewUsers.phone(
                        draft.id("idn"),
                        IdentifierForms.phoneNumber(numbers.get(i)),
                        status(request.phoneNumberIdentificationStatus(), i),
                        draft.now()))
                .toList();
    }

    private static List<String> distinct(@Nullable List<String> values, String parameter) {
        var several = values != null ? values : List.<String>of();
        if (several.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < several.size()) {
            throw ClerkProblem.taken(parameter);
        }
        return several;
    }

    /** Verified unless the request says otherwise at the same place of its parallel list. */
    private static IdentificationStatus status(@Nullable List<Open<IdentificationStatus>> statuses, int index) {
        return statuses == null || index >= statuses.size()
                ? IdentificationStatus.VERIFIED
                : statuses.get(index).known();
    }

    /** An empty one removes it. */
    private static @Nullable String username(@Nullable String text) {
        return text == null || text.isEmpty() ? null : IdentifierForms.username(text);
    }

    private static @Nullable Password password(@Nullable String text, @Nullable Boolean skipChecks) {
        if (text == null) {
            return null;
        }
        return Boolean.TRUE.equals(skipChecks) ? Password.of(text) : Passwords.checked(text);
    }

    private static @Nullable ImportedPassword imported(@Nullable String digest, @Nullable Open<PasswordHasher> hasher) {
        if (digest == null && hasher == null) {
            return null;
        }
        if (hasher == null) {
            throw ClerkProblem.missing("password_hasher");
        }
        return new ImportedPassword(hasher, Parameters.required(digest, "password_digest"));
    }

    private static void requireOwn(String id, Stream<@Nullable String> own, String parameter) {
        if (own.noneMatch(id::equals)) {
            throw ClerkProblem.invalid("form_param_value_invalid", "Not one of this user's", parameter);
        }
    }

    record Changed(User user, Credentials credentials) {}
}

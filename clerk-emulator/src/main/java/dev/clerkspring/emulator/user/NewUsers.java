package dev.clerkspring.emulator.user;

import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UserBuilder;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import dev.clerkspring.sdk.verification.Verification;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user and its e-mail addresses look like when they are new.
 */
public final class NewUsers {

    /** An image that needs no other host. */
    public static final String IMAGE_URL =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8' fill='%235b46e0'%3E"
                    + "%3Crect width='8' height='8' fill='%23e6e3fb'/%3E%3Ccircle cx='4' cy='3' r='1.5'/%3E"
                    + "%3Cpath d='M1 8a3 3 0 0 1 6 0z'/%3E%3C/svg%3E";

    private NewUsers() {}

    /**
     * Begins a user.
     *
     * @param id {@code user_…}
     * @param now when
     * @return with no name and no identifier
     */
    public static UserBuilder blank(String id, Instant now) {
        return User.builder()
                .id(id)
                .object("user")
                .imageUrl(IMAGE_URL)
                .profileImageUrl(IMAGE_URL)
                .publicMetadata(Metadata.empty())
                .privateMetadata(Metadata.empty())
                .unsafeMetadata(Metadata.empty())
                .deleteSelfEnabled(true)
                .createOrganizationEnabled(true)
                .createdAt(now)
                .updatedAt(now);
    }

    /**
     * Makes an e-mail address.
     *
     * @param id {@code idn_…}
     * @param address the address
     * @param status whether it is verified
     * @param now when
     * @return the address
     */
    public static EmailAddress email(String id, String address, IdentificationStatus status, Instant now) {
        return EmailAddress.builder()
                .id(id)
                .object("email_address")
                .emailAddress(address)
                .reserved(status == IdentificationStatus.RESERVED)
                .verification(verification(status == IdentificationStatus.VERIFIED))
                .linkedTo(List.of())
                .createdAt(now)
                .updatedAt(now)
                .build();
    }

    /**
     * Makes a phone number.
     *
     * @param id {@code idn_…}
     * @param number in the international form, such as {@code +15555550100}
     * @param status whether it is verified
     * @param now when
     * @return the number, of no second factor
     */
    public static PhoneNumber phone(String id, String number, IdentificationStatus status, Instant now) {
        return PhoneNumber.builder()
                .id(id)
                .object("phone_number")
                .phoneNumber(number)
                .reservedForSecondFactor(false)
                .defaultSecondFactor(false)
                .reserved(status == IdentificationStatus.RESERVED)
                .verification(verification(status == IdentificationStatus.VERIFIED))
                .linkedTo(List.of())
                .createdAt(now)
                .updatedAt(now)
                .build();
    }

    /**
     * Makes what an administrator said of an identifier.
     *
     * @param verified what was said
     * @return the verification, null if there is none
     */
    public static @Nullable Verification verification(boolean verified) {
        return verified
                ? Verification.builder()
                        .object("verification_admin")
                        .status(Open.of(VerificationStatus.VERIFIED))
                        .strategy("admin")
                        .build()
                : null;
    }
}

package dev.clerkspring.emulator.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a page sends while somebody signs up. Every step reads what concerns it.
 *
 * @param strategy such as {@code email_code}
 * @param emailAddress an e-mail address
 * @param phoneNumber a phone number
 * @param username a username
 * @param firstName a first name
 * @param lastName a last name
 * @param password a password
 * @param unsafeMetadata JSON that the page adds
 * @param code a code
 * @param ticket the token of an invitation
 * @param transfer whether to go on from a sign-in
 */
public record SignUpForm(
        @Nullable String strategy,
        @BindParam("email_address") @Nullable String emailAddress,
        @BindParam("phone_number") @Nullable String phoneNumber,
        @Nullable String username,
        @BindParam("first_name") @Nullable String firstName,
        @BindParam("last_name") @Nullable String lastName,
        @Nullable String password,
        @BindParam("unsafe_metadata") @Nullable String unsafeMetadata,
        @Nullable String code,
        @Nullable String ticket,
        @Nullable String transfer) {

    @Override
    public String toString() {
        return "SignUpForm[" + strategy + "]";
    }
}

package dev.clerkspring.emulator.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a page sends while somebody signs in. Every step reads what concerns it.
 *
 * @param strategy such as {@code password}
 * @param identifier an e-mail address, a phone number or a username
 * @param password a password
 * @param code a code
 * @param ticket the token of a sign-in token
 * @param emailAddressId where to send a code
 * @param phoneNumberId where to send a code
 * @param transfer whether to go on from a sign-up
 */
public record SignInForm(
        @Nullable String strategy,
        @Nullable String identifier,
        @Nullable String password,
        @Nullable String code,
        @Nullable String ticket,
        @BindParam("email_address_id") @Nullable String emailAddressId,
        @BindParam("phone_number_id") @Nullable String phoneNumberId,
        @Nullable String transfer) {

    @Override
    public String toString() {
        return "SignInForm[" + strategy + "]";
    }
}

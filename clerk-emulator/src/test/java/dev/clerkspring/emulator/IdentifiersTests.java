package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.emailaddresses.CreateEmailAddressRequest;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.emailaddresses.ReplaceEmailAddressRequest;
import dev.clerkspring.sdk.emailaddresses.UpdateEmailAddressRequest;
import dev.clerkspring.sdk.phonenumbers.CreatePhoneNumberRequest;
import dev.clerkspring.sdk.phonenumbers.CreatePhoneNumberRequestBuilder;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.phonenumbers.ReplacePhoneNumberRequest;
import dev.clerkspring.sdk.phonenumbers.UpdatePhoneNumberRequest;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.verification.AttemptVerificationRequest;
import dev.clerkspring.sdk.verification.CodeVerification;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * E-mail addresses and phone numbers of users through the real client, over HTTP.
 */
class IdentifiersTests {

    private static final String ADA = "user_emulator_ada";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final TestClock clock = SHARED.clock();

    private final ClerkClient clerk = SHARED.clerk();

    private static EmailAddress email(ClerkClient clerk, String address, boolean primary) {
        return clerk.emailAddresses()
                .create(CreateEmailAddressRequest.builder()
                        .userId(ADA)
                        .emailAddress(address)
                        .primary(primary)
                        .build());
    }

    private static PhoneNumber phone(ClerkClient clerk, UnaryOperator<CreatePhoneNumberRequestBuilder> more) {
        return clerk.phoneNumbers()
                .create(more.apply(
                                CreatePhoneNumberRequest.builder().userId(ADA).phoneNumber("+15555550100"))
                        .build());
    }

    private User ada() {
        return clerk.users().get(ADA);
    }

    private static String status(Verification verification) {
        return verification.status().value();
    }

    @Test
    void anAddressIsAddedVerifiedAndMadePrimary() {
        var added = email(clerk, "second@example.com", false);
        assertThat(added.verification()).isNull();
        assertThat(ada().primaryEmailAddressId()).isEqualTo("idn_emulator_ada");
        var verified = clerk.emailAddresses()
                .update(
                        added.id(),
                        UpdateEmailAddressRequest.builder()
                                .verified(true)
                                .primary(true)
                                .build());
        assertThat(status(verified.verification())).isEqualTo("verified");
        assertThat(clerk.emailAddresses().get(added.id())).isEqualTo(verified);
        assertThat(ada().primaryEmailAddressId()).isEqualTo(added.id());
        assertThat(ada().emailAddresses()).hasSize(2);
    }

    @Test
    void theOldestThatIsLeftBecomesPrimary() {
        var added = email(clerk, "second@example.com", true);
        assertThat(clerk.emailAddresses().delete(added.id()).deleted()).isTrue();
        assertThat(ada().primaryEmailAddressId()).isEqualTo("idn_emulator_ada");
        assertThat(Refused.by(() -> clerk.emailAddresses().get(added.id())))
                .isEqualTo(Refused.of(404, "resource_not_found"));
    }

    @Test
    void anAddressThatIsGivenUpCanBeSomebodyElses() {
        var added = email(clerk, "shared@example.com", false);
        clerk.emailAddresses().delete(added.id());
        var other = clerk.users()
                .create(CreateUserRequest.builder()
                        .emailAddress(List.of("shared@example.com"))
                        .build());
        assertThat(other.emailAddresses()).hasSize(1);
    }

    @Test
    void oneReplacesAll() {
        email(clerk, "second@example.com", false);
        var only = clerk.emailAddresses()
                .replaceForUser(
                        ADA,
                        ReplaceEmailAddressRequest.builder()
                                .emailAddress("only@example.com")
                                .build());
        assertThat(ada().emailAddresses()).containsExactly(only);
        assertThat(ada().primaryEmailAddressId()).isEqualTo(only.id());
        var number = clerk.phoneNumbers()
                .replaceForUser(
                        ADA,
                        ReplacePhoneNumberRequest.builder()
                                .phoneNumber("+15555550101")
                                .build());
        assertThat(status(number.verification())).isEqualTo("verified");
        assertThat(ada().phoneNumbers()).containsExactly(number);
    }

    @Test
    void aUsersFirstNumberIsPrimary() {
        var number = phone(clerk, b -> b.verified(true).reservedForSecondFactor(true));
        assertThat(ada().primaryPhoneNumberId()).isEqualTo(number.id());
        assertThat(number.reservedForSecondFactor()).isTrue();
        var changed = clerk.phoneNumbers()
                .update(
                        number.id(),
                        UpdatePhoneNumberRequest.builder()
                                .reservedForSecondFactor(false)
                                .build());
        assertThat(changed.reservedForSecondFactor()).isFalse();
        clerk.phoneNumbers().delete(number.id());
        assertThat(ada().primaryPhoneNumberId()).isNull();
    }

    @Test
    void theRightCodeVerifiesANumber() {
        var number = phone(clerk, b -> b);
        var prepared = clerk.phoneNumbers().prepareVerification(number.id());
        assertThat(attempt(number, prepared, "000000")).isEqualTo("unverified");
        assertThat(attempt(number, prepared, "424242")).isEqualTo("verified");
        assertThat(status(clerk.phoneNumbers().get(number.id()).verification())).isEqualTo("verified");
        assertThat(Refused.by(() -> attempt(number, prepared, "424242")))
                .isEqualTo(Refused.of(400, "verification_already_verified"));
    }

    @Test
    void aCodeIsGoodForThreeAttemptsAndTenMinutes() {
        var number = phone(clerk, b -> b);
        var tried = clerk.phoneNumbers().prepareVerification(number.id());
        var old = clerk.phoneNumbers().prepareVerification(number.id());
        assertThat(Stream.of("1", "2", "3", "424242").map(code -> attempt(number, tried, code)))
                .containsExactly("unverified", "unverified", "unverified", "failed");
        clock.advance(Duration.ofMinutes(10));
        assertThat(attempt(number, old, "424242")).isEqualTo("expired");
        assertThat(clerk.phoneNumbers().get(number.id()).verification()).isNull();
    }

    private String attempt(PhoneNumber number, CodeVerification verification, String code) {
        return clerk.phoneNumbers()
                .attemptVerification(number.id(), new AttemptVerificationRequest(verification.id(), code))
                .status()
                .value();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        422,
                        "form_identifier_exists",
                        "email_address",
                        clerk -> email(clerk, "BEN@example.com", false)),
                refusal(
                        422,
                        "form_identifier_exists",
                        "email_address",
                        clerk -> email(clerk, "ADA@example.com", false)),
                refusal(422, "form_param_format_invalid", "email_address", clerk -> email(clerk, "no", false)),
                refusal(
                        400,
                        "last_identification_deletion_failed",
                        null,
                        clerk -> clerk.emailAddresses().delete("idn_emulator_ada")),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.emailAddresses().delete("idn_none")),
                refusal(
                        422,
                        "form_param_format_invalid",
                        "phone_number",
                        clerk -> phone(clerk, b -> b.phoneNumber("0555"))),
                refusal(
                        400,
                        "identification_create_second_factor_unverified",
                        null,
                        clerk -> phone(clerk, b -> b.reservedForSecondFactor(true))),
                refusal(
                        400,
                        "identification_update_second_factor_unverified",
                        null,
                        clerk -> clerk.phoneNumbers()
                                .update(
                                        phone(clerk, b -> b).id(),
                                        UpdatePhoneNumberRequest.builder()
                                                .reservedForSecondFactor(true)
                                                .build())),
                refusal(404, "resource_not_found", null, clerk -> phone(clerk, b -> b.userId("user_none"))),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.phoneNumbers()
                                .attemptVerification(
                                        phone(clerk, b -> b).id(),
                                        new AttemptVerificationRequest("ver_none", "424242"))));
    }

    private static Arguments refusal(int status, String code, String parameter, Consumer<ClerkClient> call) {
        return Arguments.of(new Refused(status, code, parameter), call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesAsClerkDoes(Refused refused, Consumer<ClerkClient> call) {
        assertThat(Refused.by(() -> call.accept(clerk))).isEqualTo(refused);
    }
}

package dev.clerkspring.emulator.frontend;

import static dev.clerkspring.emulator.frontend.TestPeople.EMAIL;
import static dev.clerkspring.emulator.frontend.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.PasswordHasher;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by the Frontend API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInsTests {

    private final TestClock clock = new TestClock();

    private ClerkEmulator emulator;

    private TestPage page;

    @BeforeAll
    void start() {
        emulator = TestPeople.start(clock);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @BeforeEach
    void open() {
        page = new TestPage(emulator);
    }

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, "ADA%2BCLERK_TEST@EXAMPLE.COM", "ada_admin"})
    void anIdentifierAndItsPasswordAreEnough(String identifier) {
        var answer = page.post("/v1/client/sign_ins", "identifier=" + identifier + "&password=" + PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().path("status").asString()).isEqualTo("complete");
        var session = answer.client().path("sessions").path(0);
        assertThat(session.path("id").asString())
                .isEqualTo(answer.response().path("created_session_id").asString())
                .isEqualTo(answer.client().path("last_active_session_id").asString());
        assertThat(session.path("user").path("first_name").asString()).isEqualTo("Ada");
        var claims =
                TestPage.claims(session.path("last_active_token").path("jwt").asString());
        assertThat(claims.path("sub").asString()).isEqualTo("user_emulator_ada");
        assertThat(claims.path("azp").asString()).isEqualTo(TestPage.ORIGIN);
    }

    @Test
    void anImportedPasswordIsEnoughToo() {
        TestPeople.clerk(emulator)
                .users()
                .create(CreateUserRequest.builder()
                        .username("patricia")
                        .passwordHasher(Open.of(PasswordHasher.BCRYPT))
                        .passwordDigest("$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e")
                        .build());

        var wrong = page.post("/v1/client/sign_ins", "identifier=patricia&password=wrong");
        assertThat(wrong.error()).isEqualTo("form_password_incorrect password");
        var right = page.post("/v1/client/sign_ins", "identifier=patricia&password=" + PASSWORD);
        assertThat(right.response().path("status").asString()).isEqualTo("complete");
    }

    @Test
    void theFormAsksForOneThingAfterTheOther() {
        var begun = page.post("/v1/client/sign_ins", "identifier=" + EMAIL);
        assertThat(begun.response().path("status").asString()).isEqualTo("needs_first_factor");
        assertThat(begun.response().path("supported_first_factors"))
                .extracting(factor -> factor.path("strategy").asString())
                .containsExactly("password", "email_code");
        var id = begun.response().path("id").asString();
        assertThat(begun.client().path("sign_in").path("id").asString()).isEqualTo(id);

        var wrong = page.post("/v1/client/sign_ins/" + id + "/attempt_first_factor", "strategy=password&password=no");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.error()).isEqualTo("form_password_incorrect password");
        assertThat(page.get("/v1/client/sign_ins/" + id)
                        .response()
                        .path("status")
                        .asString())
                .isEqualTo("needs_first_factor");

        var right = page.post(
                "/v1/client/sign_ins/" + id + "/attempt_first_factor", "strategy=password&password=" + PASSWORD);
        assertThat(right.response().path("status").asString()).isEqualTo("complete");
        assertThat(right.client().path("sign_in").isNull()).isTrue();
    }

    @Test
    void aCodeSignsInWhoHasNoPassword() {
        var begun = page.post("/v1/client/sign_ins", "identifier=cleo@example.com");
        assertThat(begun.response().path("supported_first_factors")).hasSize(1);
        var factor = begun.response().path("supported_first_factors").path(0);
        assertThat(factor.path("safe_identifier").asString()).isEqualTo("cleo@example.com");
        var path = "/v1/client/sign_ins/" + begun.response().path("id").asString();

        var sent = page.post(
                path + "/prepare_first_factor",
                "strategy=email_code&email_address_id="
                        + factor.path("email_address_id").asString());
        assertThat(sent.response()
                        .path("first_factor_verification")
                        .path("status")
                        .asString())
                .isEqualTo("unverified");

        var answer = page.post(path + "/attempt_first_factor", "strategy=email_code&code=424242");
        assertThat(answer.response().path("status").asString()).isEqualTo("complete");
    }

    @Test
    void aCodeCanBeTriedThreeTimes() {
        var path = codeSent();
        for (int i = 0; i < 3; i++) {
            var wrong = page.post(path, "strategy=email_code&code=000000");
            assertThat(wrong.error()).isEqualTo("form_code_incorrect code");
        }
        assertThat(page.post(path, "strategy=email_code&code=424242").error()).isEqualTo("verification_failed");
    }

    @Test
    void aCodeExpires() {
        var path = codeSent();
        clock.advance(Duration.ofMinutes(10));
        assertThat(page.post(path, "strategy=email_code&code=424242").error()).isEqualTo("verification_expired");
    }

    private String codeSent() {
        var begun = page.post("/v1/client/sign_ins", "strategy=email_code&identifier=" + EMAIL);
        return "/v1/client/sign_ins/" + begun.response().path("id").asString() + "/attempt_first_factor";
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            identifier=nobody@example.com,                                 422, form_identifier_not_found identifier
            identifier=ada_admin&password=wrong,                           422, form_password_incorrect password
            identifier=ada_admin&strategy=password,                        422, form_param_missing password
            identifier=cleo@example.com&password=anything,                 400, strategy_for_user_invalid
            identifier=ada_admin&strategy=phone_code,                      400, strategy_for_user_invalid
            identifier=ada_admin&strategy=oauth_google,                    400, strategy_for_user_invalid
            identifier=ada_admin&strategy=email_code&email_address_id=idn_no, 400, strategy_for_user_invalid
            strategy=password&password=anything,                           400, client_state_invalid
            transfer=true,                                                 501, emulator_operation_not_implemented
            """)
    void saysWhatIsWrong(String form, int status, String error) {
        var answer = page.post("/v1/client/sign_ins", form);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(error);
    }

    @Test
    void whoIsSignedInDoesNotSignInAgain() {
        page.signIn(EMAIL, PASSWORD);
        assertThat(page.post("/v1/client/sign_ins", "identifier=cleo@example.com")
                        .error())
                .isEqualTo("session_exists");
    }

    @Test
    void aSignInIsOfOneBrowser() {
        var begun = page.post("/v1/client/sign_ins", "identifier=" + EMAIL);
        var path = "/v1/client/sign_ins/" + begun.response().path("id").asString();
        assertThat(new TestPage(emulator).get(path).status()).isEqualTo(401);
        var other = new TestPage(emulator);
        other.post("/v1/client/sign_ins", "");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/attempt_first_factor", "strategy=password&password=" + PASSWORD)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSecretChangesWithTheSignIn() {
        page.post("/v1/client/sign_ins", "identifier=" + EMAIL);
        var before = page.cookie("__client");
        page.post("/v1/client/sign_ins", "identifier=" + EMAIL + "&password=" + PASSWORD);
        assertThat(page.cookie("__client")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void theCookiesAreThoseThatABackendAsksFor() {
        var answer = page.post("/v1/client/sign_ins", "identifier=" + EMAIL + "&password=" + PASSWORD);
        var suffix = "_" + emulator.publishableKey().cookieSuffix();
        assertThat(answer.setCookies()).containsOnlyKeys("__client", "__clerk_db_jwt", "__clerk_db_jwt" + suffix);
        assertThat(answer.setCookies().get("__client")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(answer.setCookies().get("__clerk_db_jwt")).doesNotContain("HttpOnly");
    }
}

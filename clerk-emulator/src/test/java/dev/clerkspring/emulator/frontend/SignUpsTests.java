package dev.clerkspring.emulator.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Signing up by the Frontend API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpsTests {

    private ClerkEmulator emulator;

    private TestPage page;

    @BeforeAll
    void start() {
        emulator = TestPeople.start(new TestClock());
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @BeforeEach
    void open() {
        page = new TestPage(emulator);
    }

    @Test
    void whatIsMissingIsAskedFor() {
        var begun = page.post("/v1/client/sign_ups", "email_address=dora%2Bclerk_test@example.com&first_name=Dora");
        assertThat(begun.response().path("status").asString()).isEqualTo("missing_requirements");
        assertThat(texts(begun.response().path("missing_fields"))).containsExactly("password");
        assertThat(texts(begun.response().path("unverified_fields"))).containsExactly("email_address");
        var path = "/v1/client/sign_ups/" + begun.response().path("id").asString();
        assertThat(page.get(path).response().path("first_name").asString()).isEqualTo("Dora");

        var changed =
                page.override("PATCH", path, "password=long+enough&unsafe_metadata=%7B%22theme%22%3A%22dark%22%7D");
        assertThat(changed.response().path("missing_fields")).isEmpty();
        assertThat(step(changed).path("next_action").asString()).isEqualTo("needs_prepare");

        var sent = page.post(path + "/prepare_verification", "strategy=email_code");
        assertThat(step(sent).path("next_action").asString()).isEqualTo("needs_attempt");
        assertThat(step(sent).path("status").asString()).isEqualTo("unverified");

        var wrong = page.post(path + "/attempt_verification", "strategy=email_code&code=1");
        assertThat(wrong.error()).isEqualTo("form_code_incorrect code");

        var done = page.post(path + "/attempt_verification", "strategy=email_code&code=424242");
        assertThat(done.response().path("status").asString()).isEqualTo("complete");
        var user = done.client().path("sessions").path(0).path("user");
        assertThat(user.path("id").asString())
                .isEqualTo(done.response().path("created_user_id").asString());
        assertThat(user.path("unsafe_metadata").path("theme").asString()).isEqualTo("dark");
        assertThat(user.path("email_addresses")
                        .path(0)
                        .path("verification")
                        .path("strategy")
                        .asString())
                .isEqualTo("email_code");
        assertThat(page.get("/v1/me").status()).isEqualTo(200);
        assertThat(page.post(path + "/prepare_verification", "strategy=email_code")
                        .error())
                .isEqualTo("client_state_invalid");

        var again = new TestPage(emulator);
        assertThat(again.signIn("dora%2Bclerk_test@example.com", "long+enough")).isNotEmpty();
    }

    @Test
    void aPhoneNumberIsProvedToo() {
        var form = "email_address=eve%2Bclerk_test@example.com&password=long+enough&phone_number=%2B12015550100";
        var begun = page.post("/v1/client/sign_ups", form);
        assertThat(texts(begun.response().path("unverified_fields"))).containsExactly("email_address", "phone_number");
        var path = "/v1/client/sign_ups/" + begun.response().path("id").asString();
        for (var strategy : new String[] {"phone_code", "email_code"}) {
            page.post(path + "/prepare_verification", "strategy=" + strategy);
            page.post(path + "/attempt_verification", "strategy=" + strategy + "&code=424242");
        }
        assertThat(page.get("/v1/me")
                        .response()
                        .path("phone_numbers")
                        .path(0)
                        .path("phone_number")
                        .asString())
                .isEqualTo("+12015550100");
    }

    @Test
    void anotherAddressHasToBeProvedAgain() {
        var begun = page.post("/v1/client/sign_ups", "email_address=finn@example.com");
        var path = "/v1/client/sign_ups/" + begun.response().path("id").asString();
        page.post(path + "/prepare_verification", "strategy=email_code");
        page.post(path + "/attempt_verification", "strategy=email_code&code=424242");
        assertThat(page.get(path).response().path("unverified_fields")).isEmpty();

        var changed = page.override("PATCH", path, "email_address=someone.else@example.com&password=long+enough");
        assertThat(changed.response().path("status").asString()).isEqualTo("missing_requirements");
        assertThat(texts(changed.response().path("unverified_fields"))).containsExactly("email_address");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            email_address=cleo@example.com,            422, form_identifier_exists email_address
            email_address=CLEO@example.com,            422, form_identifier_exists email_address
            email_address=nothing,                     422, form_param_format_invalid email_address
            phone_number=12,                           422, form_param_format_invalid phone_number
            username=ada_admin,                        422, form_identifier_exists username
            username=a+b,                              422, form_username_invalid_length username
            username=a+b+c,                            422, form_username_invalid_character username
            password=short,                            422, form_password_length_too_short password
            unsafe_metadata=%5B%5D,                    422, form_param_format_invalid unsafe_metadata
            unsafe_metadata=%7B,                       422, form_param_format_invalid unsafe_metadata
            transfer=true,                             501, emulator_operation_not_implemented
            """)
    void saysWhatIsWrong(String form, int status, String error) {
        var answer = page.post("/v1/client/sign_ups", form);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(error);
    }

    @Test
    void aCodeNeedsSomewhereToGo() {
        var begun = page.post("/v1/client/sign_ups", "");
        var path = "/v1/client/sign_ups/" + begun.response().path("id").asString();
        assertThat(page.post(path + "/prepare_verification", "strategy=phone_code")
                        .error())
                .isEqualTo("strategy_for_user_invalid");
        assertThat(page.post(path + "/attempt_verification", "strategy=email_code&code=424242")
                        .error())
                .isEqualTo("verification_missing");
        assertThat(page.post(path + "/attempt_verification", "").error()).isEqualTo("form_param_missing strategy");
    }

    private static JsonNode step(TestPage.Answer answer) {
        return answer.response().path("verifications").path("email_address");
    }

    private static Iterable<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}

package dev.clerkspring.emulator.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.instancesettings.UpdateInstanceRequest;
import dev.clerkspring.sdk.phonenumbers.CreatePhoneNumberRequest;
import dev.clerkspring.sdk.verification.AttemptVerificationRequest;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** What the settings of the instance, which the Backend API changes, do to the Frontend API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstanceSettingsTests {

    private ClerkEmulator emulator;

    private ClerkClient clerk;

    private TestPage page;

    @BeforeAll
    void start() {
        emulator = TestPeople.start(new TestClock());
        clerk = TestPeople.clerk(emulator);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @BeforeEach
    void open() {
        emulator.reset();
        page = new TestPage(emulator);
    }

    @ParameterizedTest
    @CsvSource({
        "test_mode, false, auth_config, test_mode",
        "url_based_session_syncing, false, auth_config, url_based_session_syncing",
        "support_email, help@example.com, display_config, support_email",
        "clerk_js_version, 6.1.0, display_config, clerk_js_version",
        "preferred_sign_in_strategy_when_password_required, otp, display_config, preferred_sign_in_strategy"
    })
    void areToldInTheEnvironment(String setting, String value, String part, String name) {
        assertThat(told(part, name)).isNotEqualTo(value);
        Object given = value.equals("false") ? false : value;
        clerk.exchange(ClerkRequest.of(HttpMethod.PATCH, "/v1/instance").body(Map.of(setting, given)), Void.class);
        assertThat(told(part, name)).isEqualTo(value);
    }

    private String told(String part, String name) {
        return page.get("/v1/environment").json().path(part).path(name).asString();
    }

    @Test
    void noCodeIsRightOutsideOfTestMode() {
        var number = clerk.phoneNumbers()
                .create(CreatePhoneNumberRequest.builder()
                        .userId("user_emulator_cleo")
                        .phoneNumber("+12015550100")
                        .build());
        var verification = clerk.phoneNumbers().prepareVerification(number.id());
        var path = "/v1/client/sign_ins/"
                + page.post("/v1/client/sign_ins", "identifier=cleo@example.com")
                        .response()
                        .path("id")
                        .asString();
        page.post(path + "/prepare_first_factor", "strategy=email_code");

        clerk.instanceSettings()
                .update(UpdateInstanceRequest.builder().testMode(false).build());

        assertThat(page.post(path + "/attempt_first_factor", "strategy=email_code&code=424242")
                        .error())
                .isEqualTo("form_code_incorrect code");
        assertThat(clerk.phoneNumbers()
                        .attemptVerification(number.id(), new AttemptVerificationRequest(verification.id(), "424242"))
                        .status()
                        .known())
                .isEqualTo(VerificationStatus.UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "capacitor://localhost, true, 401",
        "https://app.example.com, true, 401",
        "https://app.example.com, false, 403",
        "https://app.example.com.evil.example, true, 403",
        "https://evil.example, true, 403"
    })
    void allowedOriginsMayUseTheFrontendApiByTheirDevBrowser(String origin, boolean named, int status) {
        var request = HttpRequest.newBuilder(URI.create(emulator.frontendApiUrl() + "/v1/client/sign_ins"
                        + (named ? "?__clerk_db_jwt=dvb_unknown" : "")))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(""));
        var http = HttpClient.newHttpClient();
        assertThat(TestPage.send(http, request).status()).isEqualTo(403);

        clerk.instanceSettings()
                .update(UpdateInstanceRequest.builder()
                        .allowedOrigins(List.of("capacitor://localhost", "https://app.example.com"))
                        .build());

        var answer = TestPage.send(http, request);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(status == 401 ? origin : "");
    }
}

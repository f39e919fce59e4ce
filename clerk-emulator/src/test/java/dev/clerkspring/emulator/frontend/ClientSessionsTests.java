package dev.clerkspring.emulator.frontend;

import static dev.clerkspring.emulator.frontend.TestPeople.EMAIL;
import static dev.clerkspring.emulator.frontend.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.jwttemplates.JwtTemplateRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed-in browser at the Frontend API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientSessionsTests {

    private static final String ACME = "org_emulator_acme";

    private final TestClock clock = new TestClock();

    private ClerkEmulator emulator;

    private TestPage page;

    private String session;

    private String path;

    @BeforeAll
    void start() {
        emulator = TestPeople.start(clock);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @BeforeEach
    void signIn() {
        page = new TestPage(emulator);
        session = page.signIn(EMAIL, PASSWORD);
        path = "/v1/client/sessions/" + session;
    }

    @Test
    void aBrowserIsNobodyUntilItSignsIn() {
        assertThat(new TestPage(emulator).get("/v1/client").http().body().replaceAll("\\s", ""))
                .isEqualTo("{\"response\":null,\"client\":null}");
        var client = page.get("/v1/client").response();
        assertThat(client.path("last_active_session_id").asString()).isEqualTo(session);
        assertThat(client.path("sessions")).hasSize(1);
    }

    @Test
    void switchingTheOrganizationChangesTheToken() {
        assertThat(TestPage.claims(token("")).has("o")).isFalse();

        var touched = page.post(path + "/touch", "active_organization_id=" + ACME + "&intent=select_org");
        assertThat(touched.response().path("last_active_organization_id").asString())
                .isEqualTo(ACME);
        var claims = TestPage.claims(touched.client()
                .path("sessions")
                .path(0)
                .path("last_active_token")
                .path("jwt")
                .asString());
        assertThat(claims.path("o").path("rol").asString()).isEqualTo("admin");
        assertThat(claims.path("o").path("per").asString()).contains("create");
        assertThat(TestPage.claims(token("")).path("o").path("id").asString()).isEqualTo(ACME);

        var left = page.post(path + "/touch", "active_organization_id=");
        assertThat(left.response().path("last_active_organization_id").isNull()).isTrue();
    }

    @Test
    void aTabWorksInAnotherOrganizationThanTheLast() {
        assertThat(TestPage.claims(token("organization_id=" + ACME))
                        .path("o")
                        .path("id")
                        .asString())
                .isEqualTo(ACME);
        page.post(path + "/touch", "active_organization_id=" + ACME);
        assertThat(TestPage.claims(token("organization_id=")).has("o")).isFalse();
        assertThat(page.post(path + "/touch", "intent=focus")
                        .response()
                        .path("last_active_organization_id")
                        .asString())
                .isEqualTo(ACME);
    }

    private String token(String form) {
        return page.post(path + "/tokens", form).json().path("jwt").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/touch", "/tokens"})
    void nobodyGetsIntoAnOrganizationOfOthers(String operation) {
        var answer = page.post(path + operation, "active_organization_id=org_other&organization_id=org_other");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("resource_not_found");
    }

    @Test
    void theNextTokenIsAnother() {
        var first = token("");
        clock.advance(Duration.ofMinutes(1));
        var second = token("");
        assertThat(TestPage.claims(second).path("iat").asLong())
                .isEqualTo(TestPage.claims(first).path("iat").asLong() + 60);
        assertThat(TestPage.claims(second).path("sid").asString()).isEqualTo(session);
        assertThat(page.cookie("__session")).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/client/sessions", "/v1/client"})
    void signingOutEndsTheSessionButKeepsTheBrowser(String operation) {
        var client = page.get("/v1/client").response().path("id").asString();
        var answer = page.override("DELETE", operation, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().path("id").asString()).isEqualTo(client);
        assertThat(answer.response().path("sessions")).isEmpty();
        assertThat(page.post(path + "/tokens", "").error()).isEqualTo("authentication_invalid");
        assertThat(page.get("/v1/me").status()).isEqualTo(401);
        assertThat(page.signIn(EMAIL, PASSWORD)).isNotEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "remove"})
    void oneSessionCanBeEnded(String operation) {
        var answer = page.post(path + "/" + operation, "");
        assertThat(answer.response().path("status").asString())
                .isEqualTo(operation + (operation.endsWith("e") ? "d" : "ed"));
        assertThat(answer.response().path("last_active_token").isNull()).isTrue();
        assertThat(answer.client().path("sessions")).isEmpty();
        assertThat(page.post(path + "/touch", "").status()).isEqualTo(401);
    }

    @Test
    void aSessionThatExpiredIsGone() {
        clock.advance(Duration.ofDays(7));
        assertThat(page.post(path + "/tokens", "").status()).isEqualTo(401);
        assertThat(page.get("/v1/client").response().path("sessions")).isEmpty();
    }

    @Test
    void aSessionIsOfOneBrowser() {
        var other = new TestPage(emulator);
        assertThat(other.get(path).status()).isEqualTo(401);
        other.signIn(EMAIL, PASSWORD);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(page.get(path).response().path("id").asString()).isEqualTo(session);
    }

    @Test
    void aTemplateMakesATokenOfItsOwn() {
        var claims = Metadata.of(Map.of("role", "{{user.first_name}}"));
        var template =
                JwtTemplateRequest.builder().name("hasura").claims(claims).build();
        TestPeople.clerk(emulator).jwtTemplates().create(template);

        var token = page.post(path + "/tokens/hasura", "").json().path("jwt").asString();
        assertThat(TestPage.claims(token).path("role").asString()).isEqualTo("Ada");
        assertThat(TestPage.claims(token).path("azp").asString()).isEqualTo(TestPage.ORIGIN);
        assertThat(page.post(path + "/tokens/other", "").status()).isEqualTo(404);
    }

    @Test
    void theUserIsToldWhatIsTheUsersOwn() {
        var user = page.get("/v1/me").response();
        assertThat(user.path("first_name").asString()).isEqualTo("Ada");
        assertThat(user.propertyNames()).doesNotContain("private_metadata");
        assertThat(user.path("organization_memberships").path(0).path("role").asString())
                .isEqualTo("org:admin");
        assertThat(page.get("/v1/me/sessions/active").json().path(0).path("id").asString())
                .isEqualTo(session);
        assertThat(new TestPage(emulator).get("/v1/me").error()).isEqualTo("authentication_invalid");
    }

    @Test
    void aUserFoundsAnOrganization() {
        var made = page.post("/v1/organizations", "name=Ink+%26+Paper").response();
        assertThat(made.path("name").asString()).isEqualTo("Ink & Paper");
        assertThat(made.path("slug").asString()).isEqualTo("ink-paper");
        assertThat(made.path("members_count").asInt()).isOne();
        assertThat(page.post(
                                path + "/touch",
                                "active_organization_id=" + made.path("id").asString())
                        .status())
                .isEqualTo(200);
        assertThat(page.post("/v1/organizations", "name=Other&slug=ink-paper").error())
                .isEqualTo("form_identifier_exists slug");
        assertThat(page.post("/v1/organizations", "name=").error()).isEqualTo("form_param_missing name");
        assertThat(new TestPage(emulator).post("/v1/organizations", "name=X").status())
                .isEqualTo(401);
    }

    @Test
    void onlyUnsafeMethodsCanBeMeantByPost() {
        assertThat(page.override("GET", "/v1/client", "").status()).isEqualTo(405);
        assertThat(page.override("PATCH", "/v1/environment", "").status()).isEqualTo(200);
        assertThat(page.get("/v1/environment")
                        .json()
                        .path("auth_config")
                        .path("test_mode")
                        .asBoolean())
                .isTrue();
        assertThat(page.override("PUT", "/v1/client", "").response().path("id").asString())
                .isNotEmpty();
    }
}

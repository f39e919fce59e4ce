package dev.clerkspring.emulator.frontend;

import static dev.clerkspring.emulator.frontend.TestPeople.EMAIL;
import static dev.clerkspring.emulator.frontend.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of another origin than the Frontend API's: cookies do not reach that, so the page names its browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevBrowserTests {

    private static final String PAGE = "http://localhost:3000";

    private final HttpClient http = HttpClient.newHttpClient();

    private ClerkEmulator emulator;

    @BeforeAll
    void start() {
        emulator = TestPeople.start(new TestClock());
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void aPageSignsInByItsDevBrowser() {
        var dev = "?__clerk_db_jwt=" + devBrowser();
        assertThat(get("/v1/client" + dev, PAGE).response().path("sessions")).isEmpty();

        var signedIn = post("/v1/client/sign_ins" + dev, PAGE, "identifier=" + EMAIL + "&password=" + PASSWORD);
        assertThat(signedIn.response().path("status").asString()).isEqualTo("complete");
        assertThat(signedIn.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(signedIn.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(signedIn.header("Access-Control-Expose-Headers")).isEqualTo("Clerk-Db-Jwt");
        assertThat(signedIn.header("Vary")).isEqualTo("Origin");
        assertThat(signedIn.setCookies()).containsOnlyKeys("__client");

        var session = get("/v1/client" + dev, PAGE).response().path("sessions").path(0);
        var claims =
                TestPage.claims(session.path("last_active_token").path("jwt").asString());
        assertThat(claims.path("azp").asString()).isEqualTo(PAGE);
        var token = post("/v1/client/sessions/" + session.path("id").asString() + "/tokens" + dev, PAGE, "");
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.setCookies()).isEmpty();
    }

    @Test
    void acrossSitesTheCookieIsPartitioned() {
        var answer = TestPage.send(
                http,
                form("/v1/client/sign_ins?__clerk_db_jwt=" + devBrowser(), PAGE, "")
                        .header("X-Forwarded-Host", "x-y-1.clerk.accounts.dev")
                        .header("X-Forwarded-Proto", "https"));
        assertThat(answer.setCookies().get("__client")).contains("HttpOnly", "Secure", "SameSite=None", "Partitioned");
    }

    @Test
    void aDevBrowserThatIsNotKnownIsToldSo() {
        var answer = get("/v1/client?__clerk_db_jwt=dvb_unknown", PAGE);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("dev_browser_unauthenticated");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            http://localhost:3000,   /v1/client/sign_ins?__clerk_db_jwt=dvb_1, 401
            http://127.0.0.1:3000,   /v1/client/sign_ins?__clerk_db_jwt=dvb_1, 401
            http://localhost:3000,   /v1/client/sign_ins,                      403
            http://evil.example,     /v1/client/sign_ins?__clerk_db_jwt=dvb_1, 403
            http://evil.example,     /v1/dev_browser,                          403
            null,                    /v1/client/sign_ins?__clerk_db_jwt=dvb_1, 403
            -,                       /v1/client/sign_ins?__clerk_db_jwt=dvb_1, 403
            """)
    void onlyPagesOfThisMachineChangeAnything(String origin, String path, int status) {
        var answer = post(path, origin, "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(status == 401 ? origin : "");
    }

    @Test
    void onlyPagesOfThisMachineReadAnything() {
        var path = "/v1/client?__clerk_db_jwt=" + devBrowser();
        assertThat(get(path, "http://evil.example").http().headers().map())
                .doesNotContainKey("access-control-allow-origin");
        assertThat(get("/v1/client", PAGE).http().headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aBrowserMayAskFirst() {
        var request = request("/v1/client?__clerk_db_jwt=dvb_1", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-any")
                .method("OPTIONS", BodyPublishers.noBody());
        var answer = TestPage.send(http, request);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET,POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("x-any");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/users,               -,                                401
            /v1/organizations,       -,                                401
            /v1/organizations,       application/json,                 401
            /v1/organizations/org_1, application/x-www-form-urlencoded, 401
            /v1/clients,             application/x-www-form-urlencoded, 401
            /v1/me,                  -,                                405
            """)
    void theBackendApiStillAsksForTheKey(String path, String type, int status) {
        var request = request(path, emulator.frontendApiUrl()).POST(BodyPublishers.ofString("name=x"));
        if (!type.equals("-")) {
            request.header("Content-Type", type);
        }
        assertThat(TestPage.send(http, request).status()).isEqualTo(status);
    }

    private String devBrowser() {
        var answer = post("/v1/dev_browser", PAGE, "");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        return answer.json().path("id").asString();
    }

    private TestPage.Answer get(String path, String origin) {
        return TestPage.send(http, request(path, origin));
    }

    private TestPage.Answer post(String path, String origin, String form) {
        return TestPage.send(http, form(path, origin, form));
    }

    private HttpRequest.Builder form(String path, String origin, String form) {
        return request(path, origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder request(String path, String origin) {
        var request = HttpRequest.newBuilder(URI.create(emulator.frontendApiUrl() + path));
        List.of("Origin").stream().filter(name -> origin != null).forEach(name -> request.header(name, origin));
        return request;
    }
}

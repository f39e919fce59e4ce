package dev.clerkspring.emulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.json.ClerkJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The dashboard's files and what they ask.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTests {

    private final HttpClient http = HttpClient.newHttpClient();

    private ClerkEmulator emulator;

    @BeforeAll
    void start() {
        emulator = ClerkEmulator.builder().start();
    }

    @AfterEach
    void reset() {
        emulator.reset();
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void isOnePageOfItsOwnFiles() throws Exception {
        var page = send(request("/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.body()).contains("<base href=\"/\">").doesNotContain("{{", "http://", "https://", "onclick=");
        for (var file : new String[] {"dashboard.js", "dashboard.css"}) {
            assertThat(send(request("/__emulator/" + file)).statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("\"__emulator/" + file + "\"");
        }
    }

    @Test
    void putsNothingOnThePageAsMarkup() throws Exception {
        assertThat(send(request("/__emulator/dashboard.js")).body())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @ParameterizedTest
    @CsvSource({"/__clerk, /__clerk/", "//evil.example, /", "\"><script>, /"})
    void itsBaseIsWhereItIsShown(String prefix, String base) throws Exception {
        var page = send(request("/").header("X-Forwarded-Prefix", prefix));
        assertThat(page.body()).contains("<base href=\"" + base + "\">");
    }

    @Test
    void showsWhatThereIs() throws Exception {
        var overview = json(send(request("/__emulator/overview")));
        assertThat(overview.at("/users/0/user/first_name").asString()).isEqualTo("Ada");
        assertThat(overview.at("/organizations/0/members")).hasSize(2);
        assertThat(overview.at("/organizations/0/plans/0").asString()).isEqualTo("team");
        assertThat(overview.path("session_id").isMissingNode()).isTrue();

        var signedIn = send(request("/sign-in")
                .header("Origin", emulator.apiUrl())
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("persona=ada")));
        var cookie = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("__client="))
                .findFirst()
                .orElseThrow();
        var mine = json(send(request("/__emulator/overview").header("Cookie", cookie.split(";")[0])));
        assertThat(mine.path("session_id")).isEqualTo(json(signedIn).path("session_id"));
        assertThat(mine.at("/sessions/0/id")).isEqualTo(mine.path("session_id"));
    }

    @Test
    void switchesTheOrganizationOfASession() throws Exception {
        emulator.sessionToken("ada", null);
        var session = json(send(request("/__emulator/overview"))).at("/sessions/0");
        assertThat(session.path("last_active_organization_id").asString()).isEqualTo("org_emulator_acme");

        var path = "/__emulator/sessions/" + session.path("id").asString() + "/organization";
        var personal = put(path, "{\"organization_id\": null}");
        assertThat(personal.statusCode()).isEqualTo(200);
        assertThat(json(personal).has("last_active_organization_id")).isFalse();
        assertThat(put(path, "{\"organization_id\": \"org_none\"}").statusCode())
                .isEqualTo(404);
        assertThat(put("/__emulator/sessions/sess_none/organization", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesAndTakesPlans() throws Exception {
        assertThat(put("/__emulator/subscriptions/org_emulator_acme", "{\"plans\": [\"pro\"]}")
                        .statusCode())
                .isEqualTo(204);

        var token = emulator.sessionToken("ada", null).split("\\.")[1];
        assertThat(ClerkJson.mapper()
                        .readTree(Base64.getUrlDecoder().decode(token))
                        .path("pla")
                        .asString())
                .isEqualTo("o:pro");
        assertThat(put("/__emulator/subscriptions/org_emulator_acme", "{\"plans\": [\"none\"]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(put("/__emulator/subscriptions/nobody", "{\"plans\": []}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void knowsTheKeys() throws Exception {
        assertThat(json(send(request("/__emulator/keys"))).path("secret_key").asString())
                .isEqualTo(emulator.secretKey().value());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(emulator.apiUrl() + path));
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ClerkJson.mapper().readTree(answer.body());
    }
}

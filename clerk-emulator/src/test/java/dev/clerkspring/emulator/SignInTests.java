package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.json.ClerkJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What a browser meets, asked over HTTP, mostly through an application's {@code /__clerk}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

    private static final String APP = "http://localhost:8080";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();

    private ClerkEmulator emulator;

    @BeforeAll
    void start() {
        emulator = ClerkEmulator.builder().start();
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void thePageHasAButtonForEachPersona() throws Exception {
        var page = send(get("/sign-in?redirect_url=/account?a=1%26b=%22"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body())
                .contains("value=\"ada\"", "value=\"ben\"", "value=\"cleo\"", "action=\"sign-in\"")
                .doesNotContain("http://", "https://", "{{");
    }

    @Test
    void aClickSignsInAndSetsTheCookiesOfClerk() throws Exception {
        var answer = send(throughApp(post("/sign-in", "persona=ada&redirect_url=/account")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/account");
        var suffix = "_" + emulator.publishableKey().cookieSuffix();
        var cookies = cookies(answer);
        assertThat(cookies)
                .containsOnlyKeys(
                        "__client",
                        "__session",
                        "__session" + suffix,
                        "__client_uat",
                        "__client_uat" + suffix,
                        "__clerk_db_jwt",
                        "__clerk_db_jwt" + suffix);
        assertThat(value(cookies, "__session" + suffix)).isEqualTo(value(cookies, "__session"));
        assertThat(value(cookies, "__client_uat")).matches("[1-9][0-9]{9}");
        assertThat(cookies.get("__client")).contains("HttpOnly");
        assertThat(cookies.get("__session")).doesNotContain("HttpOnly");
        assertThat(cookies.values())
                .allSatisfy(cookie ->
                        assertThat(cookie).contains("; Path=/;", "SameSite=Lax").doesNotContain("Secure"));
        assertThat(claims(value(cookies, "__session")).path("azp").asString()).isEqualTo(APP);
        assertThat(claims(value(cookies, "__session")).path("sub").asString()).isEqualTo("user_emulator_ada");
    }

    @Test
    void overHttpsTheCookiesAreSecure() throws Exception {
        var request = post("/sign-in", "persona=cleo")
                .header("X-Forwarded-Host", "app.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/__clerk")
                .header("Origin", "https://app.example");
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(cookies(answer).values())
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
    }

    @Test
    void aPageSignsInByFetch() throws Exception {
        var answer = send(throughApp(post("/sign-in", "persona=ben")).header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = json(answer);
        assertThat(List.copyOf(body.propertyNames()))
                .as("the same text in every run")
                .isSorted();
        assertThat(body.path("persona").asString()).isEqualTo("ben");
        assertThat(body.path("user_id").asString()).isEqualTo("user_emulator_ben");
        assertThat(body.path("jwt").asString()).isEqualTo(value(cookies(answer), "__session"));
        assertThat(claims(body.path("jwt").asString()).path("sid").asString())
                .isEqualTo(body.path("session_id").asString());
    }

    @Test
    void personasAreListedForAPagesButtons() throws Exception {
        var personas = json(send(get("/personas")));
        assertThat(personas.size()).isEqualTo(3);
        assertThat(personas.path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "user_id", "name", "email_address", "description");
    }

    @Test
    void anUnknownPersonaIsRefused() throws Exception {
        assertThat(send(throughApp(post("/sign-in", "persona=mallory"))).statusCode())
                .isEqualTo(422);
        assertThat(send(throughApp(post("/sign-in", ""))).statusCode()).isEqualTo(422);
    }

    @Test
    void theClientCookieRenewsTheToken() throws Exception {
        var signedIn = cookies(send(throughApp(post("/sign-in", "persona=ada"))));
        var client = "__client=" + value(signedIn, "__client");
        var sid = claims(value(signedIn, "__session")).path("sid").asString();
        var path = "/v1/client/sessions/" + sid + "/tokens";

        var renewed = send(throughApp(post(path, "")).header("Cookie", client));
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(json(renewed).path("object").asString()).isEqualTo("token");
        var jwt = json(renewed).path("jwt").asString();
        assertThat(claims(jwt).path("sid").asString()).isEqualTo(sid);
        assertThat(claims(jwt).path("azp").asString()).isEqualTo(APP);
        assertThat(value(cookies(renewed), "__session")).isEqualTo(jwt);

        var known = json(send(get("/v1/client").header("Cookie", client)));
        assertThat(known.path("response").path("last_active_session_id").asString())
                .isEqualTo(sid);
        assertThat(json(send(get("/v1/client"))).path("response").isNull()).isTrue();

        assertThat(send(throughApp(post(path, ""))).statusCode()).isEqualTo(401);
        assertThat(send(throughApp(post(path, "")).header("Cookie", "__client=guessed"))
                        .statusCode())
                .isEqualTo(401);
        var other = send(
                throughApp(post("/v1/client/sessions/sess_other/tokens", "")).header("Cookie", client));
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(send(post(path, "").header("Cookie", client).header("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheCookies() throws Exception {
        var signedIn = cookies(send(throughApp(post("/sign-in", "persona=ada"))));
        var client = "__client=" + value(signedIn, "__client");
        var sid = claims(value(signedIn, "__session")).path("sid").asString();

        var crossSite = post("/sign-out", "").header("Cookie", client).header("Origin", "http://evil.example");
        assertThat(send(crossSite).statusCode()).isEqualTo(403);

        var answer = send(throughApp(post("/sign-out", "redirect_url=/bye")).header("Cookie", client));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/bye");
        var cleared = cookies(answer);
        assertThat(value(cleared, "__client_uat")).isEqualTo("0");
        assertThat(cleared.get("__session")).startsWith("__session=;").contains("Max-Age=0");
        assertThat(cleared.get("__client")).contains("Max-Age=0");
        var renewal = send(
                throughApp(post("/v1/client/sessions/" + sid + "/tokens", "")).header("Cookie", client));
        assertThat(renewal.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            http://localhost:8080,  -,            303
            HTTP://LOCALHOST:8080,  -,            303
            http://localhost:8080,  same-origin,  303
            -,                      same-origin,  303
            -,                      -,            403
            -,                      cross-site,   403
            -,                      same-site,    403
            -,                      none,         403
            http://localhost:8080,  cross-site,   403
            http://evil.example,    same-origin,  403
            http://evil.example,    -,            403
            http://localhost:9090,  -,            403
            https://localhost:8080, -,            403
            http://localhost:8080.evil.example, -, 403
            http://localhost:8080@evil.example, -, 403
            null,                   -,            403
            %%%,                    -,            403
            """)
    void onlyThePagesOwnOriginSignsIn(String origin, String site, int status) throws Exception {
        var request = post("/sign-in", "persona=ada")
                .header("X-Forwarded-Host", "localhost:8080")
                .header("X-Forwarded-Proto", "http");
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().map().containsKey("set-cookie")).isEqualTo(status == 303);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /account?tab=1#top,                  /account?tab=1#top
            http://localhost:8080/account,       http://localhost:8080/account
            http://localhost:8080,               http://localhost:8080
            //evil.example,                      /
            ///evil.example,                     /
            /%09/evil.example,                   /
            '/\\evil.example',                   /
            '\\\\evil.example',                  /
            http://evil.example,                 /
            http://localhost:8080@evil.example/, /
            http://u@localhost:8080/,            /
            http://localhost:8081/,              /
            https://localhost:8080/,             /
            javascript:alert(1),                 /
            'data:text/html,x',                  /
            account,                             /
            '',                                  /
            """)
    void redirectsStayOnTheOrigin(String wish, String target) throws Exception {
        // What is percent-encoded in the table reaches the emulator decoded.
        var encoded = wish.replace("#", "%23")
                .replace("?", "%3F")
                .replace("\\", "%5C")
                .replace("=", "%3D");
        var answer = send(throughApp(post("/sign-in", "persona=ada&redirect_url=" + encoded)));
        assertThat(answer.headers().firstValue("Location")).hasValue(target);
        var page = send(throughApp(get("/sign-in?redirect_url=" + encoded)));
        assertThat(page.body()).contains("name=\"redirect_url\" value=\"" + target + "\"");
    }

    static Stream<String> refusedHosts() {
        return Stream.of("bad host", "a/b", "u@h", "");
    }

    @ParameterizedTest
    @MethodSource("refusedHosts")
    void aHostThatIsNoneIsRefused(String host) throws Exception {
        var request =
                post("/sign-in", "persona=ada").header("X-Forwarded-Host", host).header("Origin", APP);
        assertThat(send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void theKeyIsPublic() throws Exception {
        var keys = json(send(get("/.well-known/jwks.json"))).path("keys");
        assertThat(keys.size()).isOne();
        assertThat(keys.path(0).propertyNames()).containsExactlyInAnyOrder("kid", "alg", "use", "kty", "n", "e");
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(emulator.frontendApiUrl() + path));
    }

    private HttpRequest.Builder post(String path, String form) {
        return get(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(form));
    }

    /** As an application's proxy sends a request on. */
    private static HttpRequest.Builder throughApp(HttpRequest.Builder request) {
        return request.header("X-Forwarded-Host", "localhost:8080")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Prefix", "/__clerk")
                .header("Origin", APP);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static Map<String, String> cookies(HttpResponse<?> answer) {
        var cookies = new LinkedHashMap<String, String>();
        answer.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie));
        return cookies;
    }

    private static String value(Map<String, String> cookies, String name) {
        var pair = cookies.get(name).split(";", 2)[0];
        return pair.substring(name.length() + 1);
    }

    private static JsonNode claims(String jwt) {
        return ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ClerkJson.mapper().readTree(answer.body());
    }
}

package dev.clerkspring.boot.autoconfigure.servlet;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.bearer;
import static dev.clerkspring.boot.autoconfigure.TestBrowser.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The default security of a servlet application, over real HTTP. */
@SpringBootTest(
        classes = ServletApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "clerk.authorized-parties=" + TestTokens.ORIGIN,
            "clerk.security.public-paths=/public, /broken"
        })
class ServletSecurityTests {

    @LocalServerPort
    private int port;

    private TestBrowser browser;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("clerk.publishable-key", () -> TestKeys.PUBLISHABLE);
        registry.add("clerk.jwt-key", TestTokens::pem);
    }

    @BeforeEach
    void openBrowser() {
        browser = new TestBrowser(port);
    }

    @Test
    void opensPublicPathsToEverybody() throws Exception {
        assertThat(browser.get("/public").body()).isEqualTo("nobody");
        assertThat(browser.get("/public", bearer(TestTokens.valid())).body()).isEqualTo("user_1");
    }

    @Test
    void refusesEverythingElseWithAProblemDetail() throws Exception {
        var answer = browser.get("/session");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("session-token-and-uat-missing");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void acceptsASessionToken() throws Exception {
        var answer = browser.get("/session", bearer(TestTokens.valid()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("user_1");
        assertThat(browser.post("/session", bearer(TestTokens.valid())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesTokensOfOtherPartiesAndIssuers() throws Exception {
        assertThat(browser.get("/session", bearer(TestTokens.with(Map.of("azp", "https://evil.example.com"))))
                        .body())
                .contains("token-invalid-authorized-parties");
        assertThat(browser.get("/session", bearer(TestTokens.with(Map.of("iss", "https://evil.example.com"))))
                        .body())
                .contains("token-invalid-issuer");
        assertThat(browser.get("/session", bearer(TestTokens.with(Map.of("exp", 1000))))
                        .body())
                .contains("token-expired");
    }

    @Test
    void enforcesMethodSecurity() throws Exception {
        var token = bearer(TestTokens.valid());
        assertThat(browser.get("/invoices", token).statusCode()).isEqualTo(200);
        assertThat(browser.get("/admin", token).statusCode()).isEqualTo(200);
        var denied = browser.send("DELETE", "/invoices", "", token);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
    }

    @Test
    void enforcesClerksAnnotations() throws Exception {
        var token = bearer(TestTokens.valid());
        assertThat(browser.get("/reports", token).body()).isEqualTo("reports");
        assertThat(browser.send("DELETE", "/reports", "", token).statusCode()).isEqualTo(403);
        assertThat(browser.get("/reports").statusCode()).isEqualTo(401);
    }

    @Test
    void asksForReverificationInTheShapeOfClerksFrontEnds() throws Exception {
        var stale = browser.post("/reports", bearer(TestTokens.with(Map.of("fva", List.of(10, -1)))));
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(stale.body())
                .isEqualTo("{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\","
                        + "\"metadata\":{\"reverification\":\"strict\"}}}");
        var fresh = browser.post("/reports", bearer(TestTokens.with(Map.of("fva", List.of(0, -1)))));
        assertThat(fresh.body()).isEqualTo("changed");
    }

    @Test
    void bindsCustomClaims() throws Exception {
        assertThat(browser.get("/claims", bearer(TestTokens.with(Map.of("theme", "dark"))))
                        .body())
                .isEqualTo("dark");
    }

    @Test
    void opensTheHealthEndpoint() throws Exception {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/info").statusCode()).isEqualTo(401);
    }

    @Test
    void showsErrorsOfPublicPaths() throws Exception {
        assertThat(browser.get("/broken").statusCode()).isEqualTo(500);
        assertThat(browser.get("/error").statusCode()).isEqualTo(401);
    }

    @Test
    void ignoresTheSessionCookieUnlessAskedForIt() throws Exception {
        assertThat(browser.get("/session", cookie(TestTokens.valid())).statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/public", cookie(TestTokens.valid())).body()).isEqualTo("nobody");
    }

    @Nested
    @TestPropertySource(properties = "clerk.session-cookie.enabled=true")
    class WithSessionCookie {

        @LocalServerPort
        private int nestedPort;

        @BeforeEach
        void openBrowser() {
            browser = new TestBrowser(nestedPort);
        }

        @Test
        void acceptsTheSessionCookie() throws Exception {
            assertThat(browser.get("/session", cookie(TestTokens.valid())).body())
                    .isEqualTo("user_1");
        }

        @Test
        void treatsAStaleCookieOnAPublicPageAsNobody() throws Exception {
            assertThat(browser.get("/public", cookie("garbage")).body()).isEqualTo("nobody");
            assertThat(browser.get("/public", cookie(TestTokens.with(Map.of("exp", 1000))))
                            .body())
                    .isEqualTo("nobody");
            assertThat(browser.get("/session", cookie(TestTokens.with(Map.of("exp", 1000))))
                            .body())
                    .contains("token-expired");
        }

        @Test
        void requiresTheCsrfTokenExactlyForCookies() throws Exception {
            var session = TestBrowser.cookies(TestTokens.valid());
            assertThat(browser.post("/session", "Cookie", session).statusCode()).isEqualTo(403);
            assertThat(browser.post("/session", bearer(TestTokens.valid())).statusCode())
                    .isEqualTo(200);
            assertThat(browser.post("/session").statusCode()).isEqualTo(401);
            var csrf = csrfToken(session);
            assertThat(browser.post("/session", "Cookie", session + "; XSRF-TOKEN=" + csrf, "X-XSRF-TOKEN", csrf)
                            .statusCode())
                    .isEqualTo(200);
        }

        private String csrfToken(String session) throws Exception {
            return browser.get("/public", "Cookie", session).headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                    .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

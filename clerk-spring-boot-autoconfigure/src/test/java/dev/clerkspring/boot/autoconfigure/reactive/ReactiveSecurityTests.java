package dev.clerkspring.boot.autoconfigure.reactive;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.bearer;
import static dev.clerkspring.boot.autoconfigure.TestBrowser.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
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

/** The default security of a reactive application, over real HTTP, on Tomcat. */
@SpringBootTest(
        classes = ReactiveApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration",
            "clerk.authorized-parties=" + TestTokens.ORIGIN,
            "clerk.security.public-paths=/public"
        })
class ReactiveSecurityTests {

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
    void acceptsASessionToken() throws Exception {
        var answer = browser.get("/session", bearer(TestTokens.valid()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("user_1");
        assertThat(browser.post("/session", bearer(TestTokens.valid())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void authenticatesWithClerksToken() throws Exception {
        assertThat(browser.get("/type", bearer(TestTokens.valid())).body()).isEqualTo("ClerkAuthenticationToken");
    }

    @Test
    void refusesEverythingElse() throws Exception {
        assertThat(browser.get("/session").statusCode()).isEqualTo(401);
        assertThat(browser.get("/session", bearer("garbage")).statusCode()).isEqualTo(401);
        assertThat(browser.get("/session", bearer(TestTokens.with(Map.of("exp", 1000))))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/session", cookie(TestTokens.valid())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void enforcesMethodSecurity() throws Exception {
        var token = bearer(TestTokens.valid());
        assertThat(browser.get("/invoices", token).statusCode()).isEqualTo(200);
        assertThat(browser.send("DELETE", "/invoices", "", token).statusCode()).isEqualTo(403);
    }

    @Test
    void enforcesClerksAnnotations() throws Exception {
        var token = bearer(TestTokens.valid());
        assertThat(browser.get("/reports", token).body()).isEqualTo("reports");
        assertThat(browser.send("DELETE", "/reports", "", token).statusCode()).isEqualTo(403);
        assertThat(browser.get("/reports").statusCode()).isEqualTo(401);
    }

    @Test
    void opensTheHealthEndpoint() throws Exception {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/info").statusCode()).isEqualTo(401);
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
        void requiresTheCsrfTokenThatItSends() throws Exception {
            var session = "__clerk_db_jwt=dvb_1; __client_uat=1; __session=" + TestTokens.valid();
            var refused = browser.post("/session", "Cookie", session);
            assertThat(refused.statusCode()).isEqualTo(403);
            var csrf = refused.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                    .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
            assertThat(browser.post("/session", "Cookie", session + "; XSRF-TOKEN=" + csrf, "X-XSRF-TOKEN", csrf)
                            .body())
                    .isEqualTo("user_1");
        }
    }
}

package dev.clerkspring.boot.autoconfigure.servlet;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.bearer;
import static dev.clerkspring.boot.autoconfigure.TestBrowser.cookie;
import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.AcceptsToken;
import dev.clerkspring.security.ClerkApiKeyAuthenticationToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cache.CacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** API keys over real HTTP on both sides: the application and the Backend API that it asks. */
@SpringBootTest(
        classes = MachineTokensHttpTests.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "clerk.authorized-parties=" + TestTokens.ORIGIN,
            "clerk.session-cookie.enabled=true",
            "clerk.machine-tokens.cache.ttl=20s",
            "clerk.machine-tokens.cache.name=machine-tokens"
        })
class MachineTokensHttpTests {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.now());

    /** What Clerk knows: the secret of a key, and whether it has been revoked. */
    private static final Map<String, Boolean> KEYS = new ConcurrentHashMap<>();

    private static TestServer clerk;

    @LocalServerPort
    private int port;

    @Autowired
    private CacheManager caches;

    private TestBrowser browser;

    @BeforeAll
    static void startClerk() throws IOException {
        clerk = new TestServer(MachineTokensHttpTests::verify);
    }

    @AfterAll
    static void stopClerk() {
        clerk.close();
    }

    private static void verify(HttpExchange exchange) throws IOException {
        var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var revoked = KEYS.get(question.replaceAll(".*\"secret\":\"([^\"]*)\".*", "$1"));
        var body = revoked == null
                ? "{\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"not found\"}]}"
                : "{\"object\":\"api_key\",\"id\":\"ak_id\",\"subject\":\"user_1\",\"name\":\"n\",\"scopes\":[\"read\"],"
                        + "\"revoked\":" + revoked + ",\"expired\":false,\"expiration\":null}";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(revoked == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("clerk.publishable-key", () -> TestKeys.PUBLISHABLE);
        registry.add("clerk.secret-key", () -> TestKeys.SECRET);
        registry.add("clerk.jwt-key", TestTokens::pem);
        registry.add("clerk.api-url", () -> clerk.url());
    }

    @BeforeEach
    void openBrowser() {
        browser = new TestBrowser(port);
        clerk.calls().clear();
    }

    @Test
    void anApiKeyOpensItsRouteUntilItHasBeenRevokedAndForgotten() throws Exception {
        KEYS.put("ak_first", false);
        assertThat(browser.get("/keys", bearer("ak_first")).body()).isEqualTo("user_1 ak_id");
        KEYS.put("ak_first", true);
        NOW.updateAndGet(now -> now.plusSeconds(19));
        assertThat(browser.get("/keys", bearer("ak_first")).statusCode()).isEqualTo(200);
        assertThat(clerk.calls()).hasSize(1);
        NOW.updateAndGet(now -> now.plusSeconds(1));
        var refused = browser.get("/keys", bearer("ak_first"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("token-invalid").doesNotContain("ak_first");
        assertThat(clerk.calls()).hasSize(2).allSatisfy(call -> {
            assertThat(call.uri()).isEqualTo("/v1/api_keys/verify");
            assertThat(call.authorization()).isEqualTo("Bearer " + TestKeys.SECRET);
        });
    }

    @Test
    void keepsNoTokenInTheSharedCache() throws Exception {
        KEYS.put("ak_shared", false);
        browser.get("/keys", bearer("ak_shared"));
        var cache = (Map<?, ?>) caches.getCache("machine-tokens").getNativeCache();
        assertThat(cache).isNotEmpty();
        assertThat(cache.toString()).contains("user_1").doesNotContain("ak_shared");
    }

    @Test
    void noKindOpensTheOthersRoute() throws Exception {
        KEYS.put("ak_good", false);
        long now = NOW.get().getEpochSecond();
        var session = TestTokens.with(Map.of("iat", now, "nbf", now - 10, "exp", now + 60));
        assertThat(browser.get("/keys", bearer(session)).body()).contains("token-type-mismatch");
        assertThat(browser.get("/keys", cookie(session)).body()).contains("No token in header");
        assertThat(browser.get("/keys", cookie("ak_good")).body()).contains("No token in header");
        assertThat(browser.get("/sessions", bearer("ak_good")).statusCode()).isEqualTo(401);
        assertThat(browser.get("/sessions", bearer(session)).statusCode()).isEqualTo(200);
        assertThat(browser.get("/both", bearer("ak_good")).statusCode()).isEqualTo(200);
        assertThat(browser.get("/both", bearer(session)).statusCode()).isEqualTo(200);
        assertThat(browser.get("/both/narrow", bearer("ak_good")).statusCode()).isEqualTo(200);
        assertThat(browser.get("/both/narrow", bearer(session)).statusCode()).isEqualTo(401);
        assertThat(browser.get("/both/scope", bearer("ak_good")).statusCode()).isEqualTo(200);
        assertThat(browser.get("/both/scope", bearer(session)).statusCode()).isEqualTo(403);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Endpoints.class)
    static class Application {

        @Bean
        Clock clerkClock() {
            return new MovingClock();
        }

        @Bean
        CacheManager cacheManager() {
            return new ConcurrentMapCacheManager();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(
                            clerk(),
                            clerk -> clerk.acceptTokens("/keys", TokenType.API_KEY)
                                    .acceptTokens("/both/**", TokenType.API_KEY, TokenType.SESSION_TOKEN))
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/both/scope")
                            .hasAuthority("SCOPE_read")
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    private static final class MovingClock extends Clock {

        @Override
        public Instant instant() {
            return NOW.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @RestController
    static class Endpoints {

        @GetMapping("/keys")
        String key(ClerkApiKeyAuthenticationToken key) {
            return key.machineToken().userId() + " " + key.machineToken().id();
        }

        @GetMapping({"/sessions", "/both", "/both/scope"})
        String name(Authentication authentication) {
            return authentication.getName();
        }

        @GetMapping("/both/narrow")
        @AcceptsToken(TokenType.API_KEY)
        public String narrow() {
            return "narrow";
        }
    }
}

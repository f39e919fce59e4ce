package dev.clerkspring.security.servlet;

import static dev.clerkspring.security.TestSessions.ADMIN;
import static dev.clerkspring.security.TestSessions.EXPIRED;
import static dev.clerkspring.security.TestSessions.GARBAGE;
import static dev.clerkspring.security.TestSessions.MEMBER;
import static dev.clerkspring.security.TestSessions.OUTAGE;
import static dev.clerkspring.security.TestSessions.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.TestSessions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which request is answered how: the same in a chain that names Clerk and through a customizer for every chain, but for the CSRF
 * protection that the latter does not narrow.
 */
class ClerkHttpConfigurerTests {

    private static final String MISSING = "session-token-and-uat-missing";

    private static final String FAILED_TO_LOAD = "jwk-remote-failed-to-load";

    private static final Map<String, MockMvc> CHAINS = Map.of(
            "explicit, cookie", TestChains.mvc(CookieSettings.class, ExplicitChain.class),
            "explicit, header", TestChains.mvc(ExplicitChain.class),
            "customizer, cookie", TestChains.mvc(CookieSettings.class, ClerkEverywhere.class, PlainChain.class),
            "customizer, header", TestChains.mvc(ClerkEverywhere.class, PlainChain.class),
            "both, cookie", TestChains.mvc(CookieSettings.class, ClerkEverywhere.class, ExplicitChain.class),
            "both, header", TestChains.mvc(ClerkEverywhere.class, ExplicitChain.class));

    static Stream<Arguments> requests() {
        return Stream.of(
                // who is asked for              bearer   cookie   csrf       with cookies enabled   header alone
                row("GET /public", null, null, false, 200, "", 200, ""),
                row("GET /public", ADMIN, null, false, 200, "", 200, ""),
                row("GET /public", null, ADMIN, false, 200, "", 200, ""),
                row("GET /public", null, GARBAGE, false, 200, "", 200, ""),
                row("GET /public", null, EXPIRED, false, 200, "", 200, ""),
                row("GET /public", null, PENDING, false, 200, "", 200, ""),
                row("GET /public", null, OUTAGE, false, 200, "", 200, ""),
                row("GET /public", GARBAGE, null, false, 401, "token-invalid", 401, "token-invalid"),
                row("GET /public", OUTAGE, null, false, 503, FAILED_TO_LOAD, 503, FAILED_TO_LOAD),
                row("GET /protected", null, null, false, 401, MISSING, 401, MISSING),
                row("GET /protected", ADMIN, null, false, 200, "", 200, ""),
                row("GET /protected", EXPIRED, null, false, 401, "token-expired", 401, "token-expired"),
                row("GET /protected", GARBAGE, null, false, 401, "token-invalid", 401, "token-invalid"),
                row("GET /protected", "two words", null, false, 401, "token-invalid", 401, "token-invalid"),
                row("GET /protected", "", null, false, 401, "token-invalid", 401, "token-invalid"),
                row("GET /protected", PENDING, null, false, 401, "pending", 401, "pending"),
                row("GET /protected", OUTAGE, null, false, 503, FAILED_TO_LOAD, 503, FAILED_TO_LOAD),
                row("GET /protected", null, ADMIN, false, 200, "", 401, MISSING),
                row("GET /protected", null, "", false, 401, MISSING, 401, MISSING),
                row("GET /protected", null, EXPIRED, false, 401, "token-expired", 401, MISSING),
                row("GET /protected", null, GARBAGE, false, 401, "token-invalid", 401, MISSING),
                row("GET /protected", null, PENDING, false, 401, "pending", 401, MISSING),
                row("GET /protected", null, OUTAGE, false, 503, FAILED_TO_LOAD, 401, MISSING),
                row("GET /protected", EXPIRED, ADMIN, false, 401, "token-expired", 401, "token-expired"),
                row("GET /protected", ADMIN, GARBAGE, false, 200, "", 200, ""),
                row("POST /public", null, null, false, 200, "", 200, ""),
                row("POST /public", null, ADMIN, false, 403, "csrf-token-missing", 200, ""),
                row("POST /public", null, GARBAGE, false, 403, "csrf-token-missing", 200, ""),
                row("POST /public", null, "", false, 200, "", 200, ""),
                row("POST /protected", null, null, false, 401, MISSING, 401, MISSING),
                row("POST /protected", ADMIN, null, false, 200, "", 200, ""),
                row("POST /protected", ADMIN, ADMIN, false, 200, "", 200, ""),
                row("POST /protected", GARBAGE, ADMIN, true, 401, "token-invalid", 401, "token-invalid"),
                row("POST /protected", null, ADMIN, false, 403, "csrf-token-missing", 401, MISSING),
                row("POST /protected", null, ADMIN, true, 200, "", 401, MISSING),
                row("POST /protected", null, EXPIRED, true, 401, "token-expired", 401, MISSING),
                row("POST /protected", null, OUTAGE, true, 503, FAILED_TO_LOAD, 401, MISSING),
                row("DELETE /protected", null, ADMIN, false, 403, "csrf-token-missing", 401, MISSING),
                row("GET /admin", ADMIN, null, false, 200, "", 200, ""),
                row("GET /admin", MEMBER, null, false, 403, "access-denied", 403, "access-denied"),
                row("GET /admin", null, MEMBER, false, 403, "access-denied", 401, MISSING),
                row("POST /create", ADMIN, null, false, 200, "", 200, ""),
                row("POST /create", MEMBER, null, false, 403, "access-denied", 403, "access-denied"),
                row("POST /create", null, ADMIN, true, 200, "", 401, MISSING),
                row("POST /create", null, MEMBER, true, 403, "access-denied", 401, MISSING));
    }

    @ParameterizedTest(name = "{0}: bearer {1}, cookie {2}, CSRF token {3}")
    @MethodSource("requests")
    void answersByTokenCookieAndRoute(
            String line,
            @Nullable String bearer,
            @Nullable String cookie,
            boolean csrf,
            int statusWithCookies,
            String reasonWithCookies,
            int statusOfHeaders,
            String reasonOfHeaders) {
        for (var chain : CHAINS.entrySet()) {
            boolean cookies = chain.getKey().endsWith("cookie");
            for (var name : List.of("__session", "__session_Ab3-_9zZ")) {
                var response = send(chain.getValue(), line, bearer, cookie, name, csrf);
                boolean protects = chain.getKey().equals("customizer, header")
                        && !line.startsWith("GET")
                        && bearer == null
                        && StringUtils.hasText(cookie);

                assertAnswer(
                        chain.getKey() + ", " + name,
                        line,
                        response,
                        protects ? 403 : cookies ? statusWithCookies : statusOfHeaders,
                        protects ? "csrf-token-missing" : cookies ? reasonWithCookies : reasonOfHeaders);
            }
        }
    }

    private static MockHttpServletResponse send(
            MockMvc mvc,
            String line,
            @Nullable String bearer,
            @Nullable String cookie,
            String cookieName,
            boolean csrf) {
        var parts = line.split(" ");
        var request = request(HttpMethod.valueOf(parts[0]), parts[1]).queryParam("query", TestSessions.MARK);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (cookie != null) {
            request.cookie(new MockCookie(cookieName, cookie));
        }
        if (csrf) {
            request.cookie(new MockCookie("XSRF-TOKEN", "csrf")).header("X-XSRF-TOKEN", "csrf");
        }
        return Responses.of(mvc, request);
    }

    private static void assertAnswer(
            String chain, String line, MockHttpServletResponse response, int status, String reason) {
        assertThat(response.getStatus()).as(chain).isEqualTo(status);
        assertThat(Responses.everythingIn(response)).as(chain).doesNotContain(TestSessions.MARK);
        assertThat(response.getHeader("Retry-After") != null).as(chain).isEqualTo(status == 503);
        assertThat(String.valueOf(response.getHeader("WWW-Authenticate")).startsWith("Bearer"))
                .as(chain)
                .isEqualTo(status == 401 || reason.equals("access-denied"));
        if (reason.isEmpty()) {
            assertThat(response.getContentType()).as(chain).isNotEqualTo("application/problem+json");
            return;
        }
        assertThat(response.getHeader("x-clerk-auth-reason")).as(chain).isEqualTo(reason);
        assertThat(response.getContentType()).as(chain).isEqualTo("application/problem+json");
        assertThat(new JsonMapper().readValue(response.getContentAsByteArray(), Map.class))
                .as(chain)
                .containsOnlyKeys("type", "title", "status", "detail", "instance", "reason")
                .containsEntry("type", "about:blank")
                .containsEntry("status", status)
                .containsEntry("instance", line.split(" ")[1])
                .containsEntry("reason", reason);
    }

    private static Arguments row(
            String line,
            @Nullable String bearer,
            @Nullable String cookie,
            boolean csrf,
            int statusWithCookies,
            String reasonWithCookies,
            int statusOfHeaders,
            String reasonOfHeaders) {
        return Arguments.of(
                line, bearer, cookie, csrf, statusWithCookies, reasonWithCookies, statusOfHeaders, reasonOfHeaders);
    }

    @Configuration(proxyBeanMethods = false)
    static class CookieSettings {

        @Bean
        ClerkSecuritySettings clerkSecuritySettings() {
            return new ClerkSecuritySettings(true, List.of("https://app.example.com"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ExplicitChain {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.with(ClerkHttpConfigurer.clerk())).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ClerkEverywhere {

        @Bean
        Customizer<HttpSecurity> clerkCustomizer() {
            return http -> http.with(ClerkHttpConfigurer.clerkUnlessOtherResourceServer());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PlainChain {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http).build();
        }
    }
}

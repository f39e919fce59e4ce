package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.clerkspring.security.OriginRows;
import dev.clerkspring.security.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.WebUtils;

@ExtendWith(OutputCaptureExtension.class)
class OriginCheckFilterTests {

    private static final MockCookie COOKIE = new MockCookie("__session", TestSessions.ADMIN);

    private static final String WARNING = "CSRF protection is switched off in a chain where Clerk's session cookie";

    @ParameterizedTest
    @CsvSource(nullValues = "none at all", textBlock = OriginRows.CHANGES)
    void lookAtWhereTheRequestComesFrom(@Nullable String site, @Nullable String origin, int status) {
        var request = with(post("/protected").cookie(COOKIE), site, origin);

        var response = Responses.of(TestChains.mvc(Settings.class, WithoutCsrf.class), request);

        assertThat(response.getStatus()).isEqualTo(status);
        if (status == 403) {
            assertThat(Responses.body(response)).contains("\"reason\":\"origin-not-authorized\"");
        }
    }

    @Test
    void concernsOnlyWhatTheCookieMayDo() {
        var mvc = TestChains.mvc(Settings.class, WithoutCsrf.class);
        var bearer = "Bearer " + TestSessions.ADMIN;

        assertThat(Responses.of(mvc, with(get("/protected").cookie(COOKIE), "cross-site", null))
                        .getStatus())
                .isEqualTo(200);
        assertThat(Responses.of(mvc, with(post("/public"), "cross-site", null)).getStatus())
                .isEqualTo(200);
        assertThat(Responses.of(
                                mvc,
                                with(post("/protected").cookie(COOKIE), "cross-site", null)
                                        .header("Authorization", bearer))
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(classes = {WithoutCsrfInPart.class, CookieReadingResolver.class})
    void concernsWhatIsExceptedFromCsrfProtection(Class<?> chain) {
        var mvc = TestChains.mvc(Settings.class, chain);

        assertThat(Responses.of(mvc, with(post("/api").cookie(COOKIE), "cross-site", null))
                        .getStatus())
                .isEqualTo(403);
        assertThat(Responses.of(mvc, with(post("/api").cookie(COOKIE), "same-origin", null))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void doesNotConcernWhatCsrfProtectionHasChecked() {
        var mvc = TestChains.mvc(Settings.class, WithoutCsrfInPart.class);
        var request = with(post("/protected").cookie(COOKIE), "cross-site", null);

        assertThat(Responses.body(Responses.of(mvc, request))).contains("csrf-token-missing");
        assertThat(Responses.of(mvc, request.with(csrf())).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none at all", textBlock = OriginRows.WEBSOCKETS)
    void opensNoWebSocketForPagesOfOtherOrigins(
            @Nullable String upgrade, @Nullable String site, @Nullable String origin, int status) {
        var request = with(get("https://api.example.com:8443/protected").cookie(COOKIE), site, origin);
        if (upgrade != null) {
            request.header("Upgrade", upgrade);
        }
        var mvc = TestChains.mvc(Settings.class, ClerkHttpConfigurerTests.ExplicitChain.class);

        assertThat(Responses.of(mvc, request).getStatus()).isEqualTo(status);
    }

    @Test
    void chainMayNameItsPartiesItself() {
        var mvc = TestChains.mvc(Settings.class, OwnParties.class);

        assertThat(Responses.of(mvc, with(post("/protected").cookie(COOKIE), null, "https://own.example"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(Responses.of(mvc, with(post("/protected").cookie(COOKIE), null, "https://app.example.com"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void standsInWithOneWarning(CapturedOutput output) {
        TestChains.application(Settings.class, WithoutCsrf.class);

        assertThat(output.toString()).containsOnlyOnce(WARNING);
    }

    @ParameterizedTest
    @ValueSource(classes = {ClerkHttpConfigurerTests.ExplicitChain.class, NoCookie.class})
    void doesNotWarnWithoutNeed(Class<?> chain, CapturedOutput output) {
        TestChains.application(Settings.class, chain);

        assertThat(output.toString()).doesNotContain(WARNING);
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, @Nullable String site, @Nullable String origin) {
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return request;
    }

    @Configuration(proxyBeanMethods = false)
    static class Settings extends ClerkHttpConfigurerTests.CookieSettings {}

    @Configuration(proxyBeanMethods = false)
    static class WithoutCsrf {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.with(ClerkHttpConfigurer.clerk()).csrf(CsrfConfigurer::disable))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnParties {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.csrf(CsrfConfigurer::disable)
                            .with(ClerkHttpConfigurer.clerk(), clerk -> clerk.authorizedParties("https://own.example")))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NoCookie {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.csrf(CsrfConfigurer::disable)
                            .with(ClerkHttpConfigurer.clerk(), clerk -> clerk.sessionCookie(false)))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutCsrfInPart {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                            .with(ClerkHttpConfigurer.clerk()))
                    .build();
        }
    }

    /** Spring Security takes everything that such a resolver finds for safe from forgery. */
    @Configuration(proxyBeanMethods = false)
    static class CookieReadingResolver {

        @Bean
        BearerTokenResolver resolver() {
            return request -> {
                var cookie = WebUtils.getCookie(request, "__session");
                return cookie == null ? null : cookie.getValue();
            };
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.with(ClerkHttpConfigurer.clerk())).build();
        }
    }
}

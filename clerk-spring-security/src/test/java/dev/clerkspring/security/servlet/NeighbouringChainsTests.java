package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.TestMachineTokens;
import dev.clerkspring.security.TestSessions;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.util.WebUtils;

/** Chains in which Clerk is a guest, or none. */
class NeighbouringChainsTests {

    private static final MockCookie COOKIE = new MockCookie("__session", TestSessions.ADMIN);

    static Stream<Class<?>> otherResourceServers() {
        return Stream.of(OwnDecoder.class, OwnIntrospector.class, OwnResolver.class);
    }

    @ParameterizedTest
    @MethodSource("otherResourceServers")
    void chainWithAnotherResourceServerStaysAsItIs(Class<?> chain) throws Exception {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class, ClerkHttpConfigurerTests.ClerkEverywhere.class, chain);

        mvc.perform(get("/protected").header("Authorization", "Bearer other")).andExpect(status().isOk());
        mvc.perform(get("/protected").cookie(COOKIE)).andExpect(status().isUnauthorized());
        mvc.perform(post("/public").header("Authorization", "Bearer other")).andExpect(status().isOk());
        mvc.perform(post("/public")).andExpect(status().isForbidden());
        var refused = Responses.of(mvc, get("/protected"));
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(Responses.body(refused)).isEmpty();
        assertThat(refused.getCookies()).isEmpty();
    }

    @Test
    void chainCannotBeBoundToAnInstanceThatIsNotThere() {
        assertThatThrownBy(() -> TestChains.application(BoundToNobody.class))
                .rootCause()
                .hasMessage("There is one Clerk instance alone, and none called 'admin' beside it");
    }

    @Configuration(proxyBeanMethods = false)
    static class BoundToNobody {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(ClerkHttpConfigurer.clerk(), clerk -> clerk.instance("admin"))
                    .build();
        }
    }

    @Test
    void chainCannotSayBoth() {
        assertThatThrownBy(() -> TestChains.application(ClerkAndOwnDecoder.class))
                .hasStackTraceContaining("clerk().resourceServer(...)");
    }

    @Test
    void chainCanDeclineClerk() throws Exception {
        var mvc = TestChains.mvc(ClerkHttpConfigurerTests.ClerkEverywhere.class, Declining.class);

        mvc.perform(get("/protected").header("Authorization", "Bearer " + TestSessions.ADMIN))
                .andExpect(status().isForbidden());
    }

    @Test
    void formLoginKeepsItsSessionAndItsCsrfProtection() throws Exception {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class,
                ClerkHttpConfigurerTests.ClerkEverywhere.class,
                FormLogin.class);

        var login = mvc.perform(formLogin().user("ada").password("secret")).andReturn();
        var session = (MockHttpSession) login.getRequest().getSession(false);

        assertThat(session).isNotNull();
        mvc.perform(get("/protected").session(session)).andExpect(status().isOk());
        mvc.perform(post("/protected").session(session)).andExpect(status().isForbidden());
        mvc.perform(post("/protected").session(session).with(csrf())).andExpect(status().isOk());
        mvc.perform(get("/protected").accept("text/html")).andExpect(status().is3xxRedirection());
    }

    @Test
    void clerkWorksBesideFormLogin() throws Exception {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class,
                ClerkHttpConfigurerTests.ClerkEverywhere.class,
                FormLogin.class);

        mvc.perform(post("/admin").header("Authorization", "Bearer " + TestSessions.ADMIN))
                .andExpect(status().isOk());
        mvc.perform(get("/admin").cookie(COOKIE)).andExpect(status().isOk());
        mvc.perform(post("/admin").cookie(COOKIE)).andExpect(status().isForbidden());
        mvc.perform(post("/admin").cookie(COOKIE).with(csrf())).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(classes = {ClerkAndOwnManager.class, OwnManager.class})
    void clerkWorksBesideAManagerOfTheChainsOwn(Class<?> chain) throws Exception {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class, ClerkHttpConfigurerTests.ClerkEverywhere.class, chain);

        mvc.perform(get("/admin").cookie(COOKIE)).andExpect(status().isOk());
        mvc.perform(get("/public").cookie(new MockCookie("__session", TestSessions.GARBAGE)))
                .andExpect(status().isOk());
        mvc.perform(get("/protected").cookie(new MockCookie("__session", TestSessions.GARBAGE)))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/admin").header("Authorization", "Bearer " + TestSessions.ADMIN))
                .andExpect(status().isOk());
        mvc.perform(get("/public").header("Authorization", "Bearer " + TestSessions.GARBAGE))
                .andExpect(header().string("x-clerk-auth-reason", "token-invalid"));
        mvc.perform(get("/protected").with(httpBasic("ada", "secret"))).andExpect(status().isOk());
        mvc.perform(get("/protected").with(httpBasic("ada", "wrong"))).andExpect(status().isUnauthorized());
    }

    @Test
    void signInsPastAManagerOfTheChainsOwnAreHeardOf() {
        var application =
                TestChains.application(ClerkHttpConfigurerTests.CookieSettings.class, ClerkAndOwnManager.class);

        Responses.of(TestChains.mvc(application), get("/protected").cookie(COOKIE));

        assertThat(application.getBean(TestChains.Events.class).all)
                .singleElement()
                .isInstanceOf(AuthenticationSuccessEvent.class);
    }

    @Test
    void managerOfAChainsOwnDecidesAboutTheBearerTokensThatItKnows() {
        var mvc = TestChains.mvc(ClerkHttpConfigurerTests.CookieSettings.class, ClerkAndOwnBearerManager.class);

        var answer = Responses.of(mvc, get("/protected").header("Authorization", "Bearer " + TestSessions.GARBAGE));
        assertThat(Responses.body(answer)).isEqualTo("other");
        assertThat(Responses.body(Responses.of(mvc, get("/protected").cookie(COOKIE))))
                .isEqualTo("user_1");
    }

    @Test
    void machineTokensGoPastAManagerOfTheChainsOwn() {
        var mvc = TestChains.mvc(ClerkAndOwnManager.class);

        var answer = Responses.of(mvc, get("/keys").header("Authorization", "Bearer ak_good"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Responses.of(mvc, get("/keys").header("Authorization", "Bearer ak_revoked"))
                        .getHeader("x-clerk-auth-reason"))
                .isEqualTo("token-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/public"})
    void sessionOfAnotherChainIsNoLoginHere(String path) throws Exception {
        var response = Responses.of(
                TestChains.mvc(ClerkHttpConfigurerTests.ExplicitChain.class),
                get(path).session(formLoginSession()));

        assertThat(Responses.body(response)).doesNotContain("ada");
        assertThat(response.getStatus()).isEqualTo(path.equals("/public") ? 200 : 401);
    }

    @Test
    void loginThatCannotBeSeenGoesOnWorkingAndStaysProtected() throws Exception {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class,
                ClerkHttpConfigurerTests.ClerkEverywhere.class,
                OwnLogin.class);
        var own = new MockCookie("own", "ada");

        mvc.perform(get("/protected").cookie(own)).andExpect(status().isOk());
        mvc.perform(post("/protected").cookie(own)).andExpect(status().isForbidden());
        mvc.perform(post("/protected").cookie(own).with(csrf())).andExpect(status().isOk());
        mvc.perform(get("/protected").session(formLoginSession())).andExpect(status().isOk());
        mvc.perform(post("/protected")).andExpect(status().isUnauthorized());
    }

    @Test
    void whoeverIsSignedInAlreadyStaysSo() {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class,
                ClerkHttpConfigurerTests.ClerkEverywhere.class,
                OwnLogin.class);

        var response = Responses.of(mvc, get("/protected").cookie(new MockCookie("own", "ada"), COOKIE));

        assertThat(Responses.body(response)).isEqualTo("ada");
    }

    @Test
    void signInByCookieLastsForLaterDispatchesOfTheRequest() throws Exception {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class, ClerkHttpConfigurerTests.ExplicitChain.class);

        var request = mvc.perform(get("/protected").cookie(COOKIE)).andReturn().getRequest();

        assertThat(new RequestAttributeSecurityContextRepository()
                        .loadDeferredContext(request)
                        .get()
                        .getAuthentication())
                .isInstanceOf(ClerkAuthenticationToken.class);
    }

    private static MockHttpSession formLoginSession() throws Exception {
        var login = TestChains.mvc(FormLogin.class)
                .perform(formLogin().user("ada").password("secret"))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/public"})
    void nothingIsKeptInASession(String path) throws Exception {
        var mvc = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class, ClerkHttpConfigurerTests.ExplicitChain.class);

        for (var cookie : new MockCookie[] {COOKIE, new MockCookie("__session", TestSessions.GARBAGE)}) {
            var result =
                    mvc.perform(get(path).accept("text/html").cookie(cookie)).andReturn();

            assertThat(result.getRequest().getSession(false)).isNull();
        }
    }

    @Test
    void csrfTokenCookieComesWithAnyAnswerWhereCookiesAreEnabled() {
        var cookies = TestChains.mvc(
                ClerkHttpConfigurerTests.CookieSettings.class, ClerkHttpConfigurerTests.ExplicitChain.class);
        var headers = TestChains.mvc(ClerkHttpConfigurerTests.ExplicitChain.class);

        assertThat(Responses.of(cookies, get("/public")).getCookie("XSRF-TOKEN"))
                .isNotNull();
        assertThat(Responses.of(headers, get("/public")).getHeaders(HttpHeaders.SET_COOKIE))
                .isEmpty();
    }

    @Test
    void chainHasTheLastWordThroughTheConfigurer() throws Exception {
        var mvc = TestChains.mvc(ClerkHttpConfigurerTests.CookieSettings.class, Customized.class);

        mvc.perform(post("/public/hook").cookie(COOKIE).header("Sec-Fetch-Site", "same-origin"))
                .andExpect(status().isOk());
        mvc.perform(post("/public").cookie(COOKIE)).andExpect(status().is(418));
        mvc.perform(get("/protected")).andExpect(status().is(499));
        mvc.perform(get("/protected").header("Authorization", "Bearer " + TestSessions.OUTAGE))
                .andExpect(status().is(499));
        assertThat(Responses.of(mvc, get("/protected").queryParam("access_token", TestSessions.ADMIN))
                        .getStatus())
                .isEqualTo(200);
    }

    private static Jwt otherJwt(String token) {
        return new Jwt(
                token, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Map.of("alg", "RS256"), Map.of("sub", "other"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnDecoder {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.oauth2ResourceServer(
                            server -> server.jwt(jwt -> jwt.decoder(NeighbouringChainsTests::otherJwt))))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnIntrospector {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            var principal = new DefaultOAuth2AuthenticatedPrincipal(
                    "other", Map.of("sub", "other"), List.of(() -> "ROLE_other"));
            return TestChains.rules(http.oauth2ResourceServer(
                            server -> server.opaqueToken(opaque -> opaque.introspector(token -> principal))))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnResolver {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            var provider = new JwtAuthenticationProvider(NeighbouringChainsTests::otherJwt);
            return TestChains.rules(http.oauth2ResourceServer(server -> server.authenticationManagerResolver(
                            request -> token -> provider.authenticate((BearerTokenAuthenticationToken) token))))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ClerkAndOwnDecoder {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.with(ClerkHttpConfigurer.clerk())
                            .oauth2ResourceServer(
                                    server -> server.jwt(jwt -> jwt.decoder(NeighbouringChainsTests::otherJwt))))
                    .build();
        }
    }

    private static AuthenticationManager own() {
        return new ProviderManager(new DaoAuthenticationProvider(new InMemoryUserDetailsManager(
                User.withUsername("ada").password("{noop}secret").roles("USER").build())));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnManager {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.httpBasic(Customizer.withDefaults()).authenticationManager(own()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ClerkAndOwnManager {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.authenticationManager(own())
                            .httpBasic(Customizer.withDefaults())
                            .with(ClerkHttpConfigurer.clerk(), clerk -> clerk.acceptTokens("/keys", TokenType.API_KEY)))
                    .build();
        }

        @Bean
        MachineAuthenticator machineAuthenticator() {
            return TestMachineTokens.authenticator();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ClerkAndOwnBearerManager {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            var provider = new JwtAuthenticationProvider(NeighbouringChainsTests::otherJwt);
            return TestChains.rules(
                            http.with(ClerkHttpConfigurer.clerk()).authenticationManager(new ProviderManager(provider)))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Declining {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.with(ClerkHttpConfigurer.clerk(), ClerkHttpConfigurer::disable))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FormLogin {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.formLogin(Customizer.withDefaults())).build();
        }

        @Bean
        InMemoryUserDetailsManager users() {
            return new InMemoryUserDetailsManager(User.withUsername("ada")
                    .password("{noop}secret")
                    .roles("org:admin")
                    .build());
        }
    }

    /** As an application may have written it years ago: Spring Security cannot tell that this filter logs in. */
    @Configuration(proxyBeanMethods = false)
    static class OwnLogin {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            Filter login = (request, response, chain) -> {
                if (WebUtils.getCookie((HttpServletRequest) request, "own") != null) {
                    SecurityContextHolder.getContext()
                            .setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_USER"));
                }
                chain.doFilter(request, response);
            };
            return TestChains.rules(http.addFilterBefore(login, UsernamePasswordAuthenticationFilter.class))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Customized {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return TestChains.rules(http.with(
                            ClerkHttpConfigurer.clerk(),
                            clerk -> clerk.csrf(csrf -> csrf.ignoringRequestMatchers("/public/hook"))
                                    .accessDeniedHandler((request, response, ex) -> response.setStatus(418))
                                    .authenticationEntryPoint((request, response, ex) -> response.setStatus(499))
                                    .resourceServer(server -> server.bearerTokenResolver(
                                            request -> request.getHeader("Authorization") != null
                                                    ? request.getHeader("Authorization")
                                                            .substring(7)
                                                    : request.getParameter("access_token")))))
                    .build();
        }
    }
}

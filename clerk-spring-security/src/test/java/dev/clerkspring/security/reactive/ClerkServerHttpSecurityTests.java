package dev.clerkspring.security.reactive;

import static dev.clerkspring.security.TestSessions.ADMIN;
import static dev.clerkspring.security.TestSessions.GARBAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.OriginRows;
import dev.clerkspring.security.TestSessions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;

/** What chains of an application make of Clerk; the table of all requests is with the auto-configuration. */
@ExtendWith(OutputCaptureExtension.class)
class ClerkServerHttpSecurityTests {

    private static final String WARNING = "CSRF protection is switched off in a chain where Clerk's session cookie";

    @ParameterizedTest
    @CsvSource(nullValues = "none at all", textBlock = OriginRows.CHANGES)
    void looksAtTheOriginWhereCsrfProtectionIsOff(@Nullable String site, @Nullable String origin, int status) {
        var request = cookie(client(WithoutCsrf.class), HttpMethod.POST, "/protected", ADMIN);
        header(request, "Sec-Fetch-Site", site);
        header(request, "Origin", origin);

        assertThat(status(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none at all", textBlock = OriginRows.WEBSOCKETS)
    void opensNoWebSocketForPagesOfOtherOrigins(
            @Nullable String upgrade, @Nullable String site, @Nullable String origin, int status) {
        var client = client(Plain.class);
        var request = cookie(client, HttpMethod.GET, "https://api.example.com:8443/protected", ADMIN);
        header(request, "Upgrade", upgrade);
        header(request, "Sec-Fetch-Site", site);
        header(request, "Origin", origin);

        assertThat(status(request)).isEqualTo(status);
    }

    @Test
    void opensAWebSocketForWhoeverHasABearerToken() {
        var request = bearer(client(Plain.class), HttpMethod.GET, ADMIN)
                .header("Upgrade", "websocket")
                .header("Origin", "https://evil.example.com");

        assertThat(status(request)).isEqualTo(200);
    }

    @Test
    void warnsOnceWhereCsrfProtectionIsOff(CapturedOutput output) {
        var client = client(WithoutCsrf.class);
        status(cookie(client, HttpMethod.GET, "/protected", ADMIN));
        assertThat(output).doesNotContain(WARNING);
        for (int i = 0; i < 3; i++) {
            status(cookie(client, HttpMethod.POST, "/protected", ADMIN));
        }
        assertThat(output.toString()).containsOnlyOnce(WARNING);
    }

    @Test
    void looksAtTheOriginOfWhatTheChainExceptsFromCsrfProtection() {
        var client = client(WithoutCsrfInPart.class);

        assertThat(reason(cookie(client, HttpMethod.POST, "/hook", ADMIN))).isEqualTo("origin-not-authorized");
        assertThat(status(cookie(client, HttpMethod.POST, "/hook", ADMIN).header("Sec-Fetch-Site", "same-origin")))
                .isEqualTo(200);
    }

    @Test
    void chainMayNameItsPartiesItself() {
        var client = client(OwnParties.class);

        assertThat(status(cookie(client, HttpMethod.POST, "/protected", ADMIN).header("Origin", "https://own.example")))
                .isEqualTo(200);
        assertThat(status(cookie(client, HttpMethod.POST, "/protected", ADMIN)
                        .header("Origin", "https://app.example.com")))
                .isEqualTo(403);
    }

    @Test
    void chainMayAnswerItself() {
        var client = client(OwnAnswers.class);

        assertThat(status(client.get().uri("/protected"))).isEqualTo(409);
        assertThat(status(bearer(client, HttpMethod.GET, TestSessions.OUTAGE))).isEqualTo(409);
        assertThat(status(cookie(client, HttpMethod.POST, "/protected", ADMIN))).isEqualTo(418);
    }

    @Test
    void whatFailsInTheApplicationDoesNotRunItAgain() {
        var context = application(Plain.class);
        var request = cookie(client(context), HttpMethod.GET, "/fails", ADMIN);

        assertThat(status(request)).isEqualTo(401);
        assertThat(context.getBean(Endpoints.class).failures).hasValue(1);
    }

    @Test
    void whoeverIsSignedInAlreadyStaysSo() {
        assertThat(body(cookie(client(OwnLogin.class), HttpMethod.GET, "/protected", ADMIN)))
                .isEqualTo("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/public"})
    void keepsNothingInASession(String path) {
        for (var token : List.of(ADMIN, GARBAGE)) {
            var cookies = cookie(client(Plain.class), HttpMethod.GET, path, token)
                    .accept(org.springframework.http.MediaType.TEXT_HTML)
                    .exchange()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseCookies();
            assertThat(cookies).containsOnlyKeys("XSRF-TOKEN");
        }
    }

    @Test
    void repeatsNoToken() {
        for (var token : List.of(GARBAGE, TestSessions.EXPIRED, TestSessions.OUTAGE)) {
            var answer = cookie(client(Plain.class), HttpMethod.GET, "/protected?query=" + TestSessions.MARK, token)
                    .exchange()
                    .expectBody(String.class)
                    .returnResult();
            assertThat(answer.getResponseHeaders() + "\n" + answer.getResponseBody())
                    .doesNotContain(TestSessions.MARK);
        }
    }

    @Test
    void asksForACsrfTokenWithCredentialsThatABrowserRepeats() {
        var client = client(Basic.class);

        assertThat(status(client.get().uri("/protected").headers(headers -> headers.setBasicAuth("ada", "secret"))))
                .isEqualTo(200);
        assertThat(reason(client.post().uri("/protected").headers(headers -> headers.setBasicAuth("ada", "secret"))))
                .isEqualTo("csrf-token-missing");
    }

    @Test
    void otherLoginKeepsItsSessionAndItsCsrfProtection() {
        var client = client(FormLogin.class);

        assertThat(status(client.get().uri("/protected").header("Accept", "text/html")))
                .isEqualTo(302);
        assertThat(status(client.post().uri("/login"))).isEqualTo(403);
        assertThat(status(client.post().uri("/protected"))).isEqualTo(403);
        assertThat(status(bearer(client, HttpMethod.POST, ADMIN))).isEqualTo(200);
        assertThat(status(cookie(client, HttpMethod.GET, "/protected", ADMIN))).isEqualTo(200);
        assertThat(reason(cookie(client, HttpMethod.POST, "/protected", ADMIN).header("Sec-Fetch-Site", "same-origin")))
                .isEqualTo("csrf-token-missing");
    }

    @Test
    void chainThatDoesNotNameClerkTakesBearerTokensOnly() {
        var client = client(Everywhere.class, Unaware.class);

        assertThat(status(bearer(client, HttpMethod.POST, ADMIN))).isEqualTo(200);
        assertThat(reason(bearer(client, HttpMethod.GET, GARBAGE))).isEqualTo("token-invalid");
        assertThat(status(cookie(client, HttpMethod.GET, "/protected", ADMIN))).isEqualTo(401);
        assertThat(status(client.post().uri("/public"))).isEqualTo(403);
    }

    @Test
    void chainMayNameClerkBesidesTheCustomizer() {
        var client = client(Everywhere.class, Plain.class);

        assertThat(status(cookie(client, HttpMethod.GET, "/protected", ADMIN))).isEqualTo(200);
        assertThat(status(client.post().uri("/public"))).isEqualTo(200);
    }

    @Test
    void decoderOfAChainsOwnGrantsNothingOfClerks() {
        var client = client(Everywhere.class, OwnDecoder.class);

        assertThat(body(request(client, HttpMethod.GET, "/authorities").headers(headers -> headers.setBearerAuth("t"))))
                .contains("SCOPE_read")
                .doesNotContain("org:admin");
        assertThat(status(cookie(client, HttpMethod.GET, "/protected", ADMIN))).isEqualTo(401);
    }

    @Test
    void clerkWorksBesideAManagerOfTheChainsOwn() {
        var client = client(OwnManager.class);

        assertThat(status(cookie(client, HttpMethod.GET, "/protected", ADMIN))).isEqualTo(200);
        assertThat(status(cookie(client, HttpMethod.GET, "/public", GARBAGE))).isEqualTo(200);
        assertThat(status(bearer(client, HttpMethod.GET, ADMIN))).isEqualTo(200);
        assertThat(reason(bearer(client, HttpMethod.GET, GARBAGE))).isEqualTo("token-invalid");
        assertThat(status(client.get().uri("/protected").headers(headers -> headers.setBasicAuth("eve", "any"))))
                .isEqualTo(200);
    }

    @Test
    void chainCannotBeBoundToAnInstanceThatIsNotThere() {
        var clerk = new Application().clerk();

        assertThatIllegalStateException()
                .isThrownBy(() -> clerk.instance("admin"))
                .withMessage("There is one Clerk instance alone, and none called 'admin' beside it");
    }

    private static RequestHeadersSpec<?> request(WebTestClient client, HttpMethod method, String path) {
        return client.method(method).uri(path);
    }

    private static RequestHeadersSpec<?> bearer(WebTestClient client, HttpMethod method, String token) {
        return request(client, method, "/protected").headers(headers -> headers.setBearerAuth(token));
    }

    private static RequestHeadersSpec<?> cookie(WebTestClient client, HttpMethod method, String path, String token) {
        return request(client, method, path).header("Cookie", "__session=" + token);
    }

    private static void header(RequestHeadersSpec<?> request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private static int status(RequestHeadersSpec<?> request) {
        return request.exchange().expectBody().returnResult().getStatus().value();
    }

    private static @Nullable String reason(RequestHeadersSpec<?> request) {
        return request.exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst("x-clerk-auth-reason");
    }

    private static @Nullable String body(RequestHeadersSpec<?> request) {
        return request.exchange().expectBody(String.class).returnResult().getResponseBody();
    }

    private static WebTestClient client(Class<?>... chains) {
        return client(application(chains));
    }

    private static WebTestClient client(AnnotationConfigApplicationContext context) {
        return WebTestClient.bindToApplicationContext(context).build();
    }

    private static AnnotationConfigApplicationContext application(Class<?>... chains) {
        var context = new AnnotationConfigApplicationContext();
        context.register(Application.class);
        context.register(chains);
        context.refresh();
        return context;
    }

    private static ServerHttpSecurity rules(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges ->
                exchanges.pathMatchers("/public").permitAll().anyExchange().authenticated());
    }

    /** What every application here has. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @EnableWebFluxSecurity
    static class Application {

        @Bean
        ClerkServerHttpSecurity clerk() {
            ReactiveClerkAuthenticator authenticator = request ->
                    Mono.fromSupplier(() -> TestSessions.authenticator().authenticate(request));
            return new ClerkServerHttpSecurity(
                    authenticator,
                    new ClerkAuthenticationConverter(),
                    new ClerkSecuritySettings(true, List.of("https://app.example.com")));
        }

        @Bean
        Endpoints endpoints() {
            return new Endpoints();
        }
    }

    @RestController
    static final class Endpoints {

        final AtomicInteger failures = new AtomicInteger();

        @RequestMapping("/**")
        Mono<String> name(@Nullable Authentication authentication) {
            return Mono.just(authentication == null ? "anonymous" : authentication.getName());
        }

        @GetMapping("/authorities")
        Mono<String> authorities(Authentication authentication) {
            return Mono.just(authentication.getAuthorities().toString());
        }

        @GetMapping("/fails")
        Mono<String> fails() {
            failures.incrementAndGet();
            return Mono.error(new AuthenticationCredentialsNotFoundException("of something else"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Everywhere {

        @Bean
        Customizer<ServerHttpSecurity> customizer(ClerkServerHttpSecurity clerk) {
            return clerk.besideOtherLogins().sessionCookie(false)::applyTo;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Plain {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.applyTo(http)).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Unaware {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http) {
            return rules(http).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutCsrf {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.applyTo(http).csrf(CsrfSpec::disable)).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnParties {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.authorizedParties("https://own.example")
                            .applyTo(http)
                            .csrf(CsrfSpec::disable))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutCsrfInPart {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.applyTo(http)
                            .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                                    exchange -> ServerWebExchangeMatchers.pathMatchers("/hook")
                                            .matches(exchange)
                                            .flatMap(hook ->
                                                    hook.isMatch() ? MatchResult.notMatch() : MatchResult.match()))))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnAnswers {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.CONFLICT))
                            .accessDeniedHandler(new HttpStatusServerAccessDeniedHandler(HttpStatus.I_AM_A_TEAPOT))
                            .applyTo(http))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnLogin {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.applyTo(http)
                            .addFilterBefore(
                                    (exchange, chain) -> chain.filter(exchange)
                                            .contextWrite(ReactiveSecurityContextHolder.withAuthentication(
                                                    new TestingAuthenticationToken("ada", "", "ROLE_USER"))),
                                    SecurityWebFiltersOrder.AUTHENTICATION))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Users {

        @Bean
        MapReactiveUserDetailsService users() {
            return new MapReactiveUserDetailsService(User.withUsername("ada")
                    .password("{noop}secret")
                    .roles("USER")
                    .build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Basic extends Users {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.applyTo(http).httpBasic(Customizer.withDefaults()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnManager {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.applyTo(http)
                            .authenticationManager(
                                    wish -> Mono.just(new TestingAuthenticationToken(wish.getName(), "", "ROLE_USER")))
                            .httpBasic(Customizer.withDefaults()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FormLogin extends Users {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.besideOtherLogins().applyTo(http).formLogin(Customizer.withDefaults()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnDecoder {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http) {
            return rules(http.oauth2ResourceServer(server ->
                            server.jwt(jwt -> jwt.jwtDecoder(token -> Mono.just(new Jwt(
                                    token,
                                    Instant.EPOCH,
                                    Instant.EPOCH.plusSeconds(1),
                                    Map.of("alg", "RS256"),
                                    Map.of(
                                            "sub",
                                            "other",
                                            "v",
                                            2,
                                            "scope",
                                            "read",
                                            "o",
                                            Map.of("id", "org_1", "rol", "admin"))))))))
                    .build();
        }
    }
}

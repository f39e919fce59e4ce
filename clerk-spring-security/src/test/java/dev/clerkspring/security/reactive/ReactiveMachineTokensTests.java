package dev.clerkspring.security.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.AcceptsToken;
import dev.clerkspring.security.AcceptsTokenInterceptor;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.TestMachineTokens;
import dev.clerkspring.security.TestSessions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which token opens which route of a WebFlux chain: the same as with servlets. */
class ReactiveMachineTokensTests {

    private static final WebTestClient CLIENT = client(Chain.class);

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#routes")
    void opensARouteOnlyByTheKindItAccepts(String path, String token, String expected) {
        var answer = answer(bearer(CLIENT, path, token));

        assertThat(summary(answer)).isEqualTo(expected);
        if (token != null && answer.getStatus().isError()) {
            assertThat(answer.getResponseHeaders() + "\n" + answer.getResponseBody())
                    .doesNotContain(token);
        }
        if (expected.startsWith("503")) {
            assertThat(answer.getResponseHeaders().getFirst("Retry-After")).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#cookies")
    void neverReadsAMachineTokenOrForAMachineFromTheCookie(String path, String cookie, String expected) {
        var request = CLIENT.get().uri(path).header("Cookie", "__session=" + cookie);

        assertThat(summary(answer(request))).isEqualTo(expected);
    }

    @Test
    void aBadMachineTokenIsNotMadeGoodByAGoodCookie() {
        var request = bearer(CLIENT, "/any", "ak_revoked").header("Cookie", "__session=" + TestSessions.ADMIN);

        assertThat(summary(answer(request))).isEqualTo("401 token-invalid");
    }

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#kinds")
    void authenticatesEachKindAsItsOwn(String path, String token, String expected) {
        assertThat(answer(bearer(CLIENT, path + "/who", token)).getResponseBody())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#annotations")
    void narrowsByAnnotationAndNeverWidens(String path, String token, String expected) {
        assertThat(summary(answer(bearer(CLIENT, path, token)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "tOkEn-admin, /any, 200 null",
        "tOkEn-admin, /other, 200 null",
        "tOkEn-admin, /keys, 401 token-type-mismatch",
        "tOkEn-admin, /several, 401 token-type-mismatch",
        "ak_good, /keys, 401 token-invalid",
        "ak_good, /any, 401 token-invalid"
    })
    void routesHoldForTokensThatTheChainReadsElsewhere(String token, String path, String expected) {
        var client = client(QueryParameter.class);

        assertThat(summary(answer(client.get().uri(path + "?token=" + token)))).isEqualTo(expected);
    }

    @Test
    void whatIsSetFirstForARequestCounts() {
        var client = client(Overlapping.class);

        assertThat(summary(answer(bearer(client, "/keys", "ak_good")))).isEqualTo("200 null");
        assertThat(summary(answer(bearer(client, "/keys", "mt_good")))).isEqualTo("401 token-type-mismatch");
        assertThat(summary(answer(bearer(client, "/else", "mt_good")))).isEqualTo("200 null");
    }

    @Test
    void refusesToAcceptWhatNothingVerifies() {
        var clerk = new ClerkServerHttpSecurity(
                        request -> Mono.empty(), new ClerkAuthenticationConverter(), ClerkSecuritySettings.defaults())
                .acceptTokens("/**", TokenType.API_KEY);

        assertThatIllegalStateException()
                .isThrownBy(() -> clerk.applyTo(ServerHttpSecurity.http()))
                .withMessageContaining("machineTokens(...)");
    }

    private static RequestHeadersSpec<?> bearer(WebTestClient client, String path, @Nullable String token) {
        var request = client.get().uri(path);
        return token != null ? request.headers(headers -> headers.setBearerAuth(token)) : request;
    }

    private static EntityExchangeResult<String> answer(RequestHeadersSpec<?> request) {
        return request.exchange().expectBody(String.class).returnResult();
    }

    private static String summary(EntityExchangeResult<String> answer) {
        return answer.getStatus().value() + " " + answer.getResponseHeaders().getFirst("x-clerk-auth-reason");
    }

    private static WebTestClient client(Class<?> chain) {
        return WebTestClient.bindToApplicationContext(new AnnotationConfigApplicationContext(Application.class, chain))
                .build();
    }

    private static SecurityWebFilterChain rules(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/public/**")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }

    @RestController
    static class Who {

        @RequestMapping("/**")
        Mono<String> name(@Nullable Authentication authentication) {
            return Mono.just(authentication == null ? "anonymous" : authentication.getName());
        }

        @GetMapping({"/keys/who", "/clients/who", "/machines/who"})
        Mono<String> who(Authentication authentication) {
            return Mono.just(TestMachineTokens.describe(authentication));
        }

        @GetMapping({"/any/key", "/public/key", "/other/key"})
        @AcceptsToken(TokenType.API_KEY)
        public Mono<String> key(Authentication authentication) {
            return Mono.just(authentication.getName());
        }

        @GetMapping("/any/session")
        @AcceptsToken(TokenType.SESSION_TOKEN)
        public Flux<String> session(Authentication authentication) {
            assertThat(authentication).isInstanceOf(ClerkAuthenticationToken.class);
            return Flux.just(authentication.getName());
        }
    }

    @RestController
    @AcceptsToken(TokenType.API_KEY)
    static class Narrow {

        @GetMapping("/any/method")
        @AcceptsToken({TokenType.M2M_TOKEN, TokenType.M2M_TOKEN})
        public Mono<String> method() {
            return Mono.just("method");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @EnableWebFluxSecurity
    @EnableReactiveMethodSecurity
    static class Application {

        @Bean
        ClerkServerHttpSecurity clerk() {
            ReactiveClerkAuthenticator authenticator = request ->
                    Mono.fromSupplier(() -> TestSessions.authenticator().authenticate(request));
            return new ClerkServerHttpSecurity(
                            authenticator,
                            new ClerkAuthenticationConverter(),
                            new ClerkSecuritySettings(true, List.of()))
                    .machineTokens(
                            TestMachineTokens.reactiveAuthenticator(), new ClerkMachineAuthenticationConverter());
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static AuthorizationAdvisor acceptsTokenInterceptor() {
            return AcceptsTokenInterceptor.reactive();
        }

        @Bean
        Who who() {
            return new Who();
        }

        @Bean
        Narrow narrow() {
            return new Narrow();
        }
    }

    private static ClerkServerHttpSecurity routes(ClerkServerHttpSecurity clerk) {
        return clerk.acceptTokens("/keys/**", TokenType.API_KEY)
                .acceptTokens("/public/keys", TokenType.API_KEY)
                .acceptTokens("/clients/**", TokenType.OAUTH_TOKEN)
                .acceptTokens("/machines/**", TokenType.M2M_TOKEN)
                .acceptTokens("/several", TokenType.API_KEY, TokenType.M2M_TOKEN)
                .acceptTokens("/any/**", TokenType.values())
                .acceptTokens("/closed");
    }

    @Configuration(proxyBeanMethods = false)
    static class Chain {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(routes(clerk).applyTo(http));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class QueryParameter {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(routes(clerk)
                    .applyTo(http)
                    .oauth2ResourceServer(server -> server.bearerTokenConverter(exchange -> Mono.justOrEmpty(
                                    exchange.getRequest().getQueryParams().getFirst("token"))
                            .map(BearerTokenAuthenticationToken::new))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Overlapping {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return rules(clerk.acceptTokens("/keys", TokenType.API_KEY)
                    .acceptTokens("/**", TokenType.M2M_TOKEN)
                    .applyTo(http));
        }
    }
}

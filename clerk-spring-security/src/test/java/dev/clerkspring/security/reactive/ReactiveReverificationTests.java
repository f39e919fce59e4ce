package dev.clerkspring.security.reactive;

import static dev.clerkspring.security.authorization.ReactiveClerkAuthorizationManagers.has;
import static dev.clerkspring.security.authorization.ReactiveClerkAuthorizationManagers.hasOrgRole;
import static dev.clerkspring.security.authorization.ReactiveClerkAuthorizationManagers.reverified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.sdk.authorization.Reverification.Level;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.TestSessions;
import dev.clerkspring.security.authorization.ClerkMethodSecurity;
import dev.clerkspring.security.authorization.RequireReverification;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;

/** What a front end sees of denials by matchers of exchanges and annotations. */
class ReactiveReverificationTests {

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(Application.class);

    private static final WebTestClient CLIENT =
            WebTestClient.bindToApplicationContext(CONTEXT).build();

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/matcher", "/role-and-matcher", "/method"})
    void isAskedForInTheShapeThatFrontEndsRetryOn(String path) {
        var answer = send(path, TestSessions.ADMIN);

        assertThat(answer.getStatus().value()).isEqualTo(403);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(answer.getResponseBody())
                .isEqualTo("{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\","
                        + "\"metadata\":{\"reverification\":{\"level\":\"first_factor\",\"afterMinutes\":5}}}}");
        assertThat(answer.getResponseHeaders().toString()).doesNotContain(TestSessions.MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/role-and-matcher", "/role"})
    void isNotAskedForWhereSomethingElseIsMissing(String path) {
        var answer = send(path, TestSessions.MEMBER);

        assertThat(answer.getStatus().value()).isEqualTo(403);
        assertThat(answer.getResponseBody()).contains("access-denied").doesNotContain("clerk_error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/matcher", "/role-and-matcher", "/method"})
    void isNotAskedForBeforeSignIn(String path) {
        CLIENT.get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/role", "/fresh"})
    void letsThroughWhoeverHasIt(String path) {
        assertThat(send(path, TestSessions.ADMIN).getStatus().value()).isEqualTo(200);
    }

    private static EntityExchangeResult<String> send(String path, String token) {
        return CLIENT.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    /** The sessions' first factor is five minutes old when they are issued, whatever the time is. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @EnableWebFluxSecurity
    @EnableReactiveMethodSecurity
    static class Application {

        private static final Reverification FIVE = new Reverification(Level.FIRST_FACTOR, 5);

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http) {
            var denied = new ClerkServerAccessDeniedHandler();
            var converter = new ReactiveJwtAuthenticationConverterAdapter(new ClerkAuthenticationConverter());
            return http.oauth2ResourceServer(server ->
                            server.accessDeniedHandler(denied).jwt(jwt -> jwt.jwtAuthenticationConverter(converter)))
                    .authorizeExchange(exchanges -> exchanges
                            .pathMatchers("/matcher")
                            .access(reverified(FIVE))
                            .pathMatchers("/role-and-matcher")
                            .access(has(FIVE, Requirement.role("org:admin")))
                            .pathMatchers("/role")
                            .access(hasOrgRole("org:admin"))
                            .anyExchange()
                            .authenticated())
                    .build();
        }

        @Bean
        ReactiveJwtDecoder decoder() {
            var decoder = new ClerkJwtDecoder(TestSessions.authenticator());
            return token -> Mono.fromCallable(() -> decoder.decode(token));
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor interceptor() {
            return ClerkMethodSecurity.reactiveInterceptor(
                    InstantSource.fixed(Instant.ofEpochSecond(TestSessions.ISSUED_AT)));
        }

        @Bean
        Endpoint endpoint() {
            return new Endpoint();
        }
    }

    @RestController
    static class Endpoint {

        @GetMapping("/role")
        public Mono<String> role() {
            return Mono.just("role");
        }

        @GetMapping("/method")
        @RequireReverification(level = Level.FIRST_FACTOR, afterMinutes = 5)
        public Mono<String> method() {
            return Mono.just("method");
        }

        @GetMapping("/fresh")
        @RequireReverification(afterMinutes = 6)
        public Mono<String> fresh() {
            return Mono.just("fresh");
        }
    }
}

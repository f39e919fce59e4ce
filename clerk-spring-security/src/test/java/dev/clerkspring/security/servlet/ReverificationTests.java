package dev.clerkspring.security.servlet;

import static dev.clerkspring.security.authorization.ClerkAuthorizationManagers.has;
import static dev.clerkspring.security.authorization.ClerkAuthorizationManagers.hasOrgRole;
import static dev.clerkspring.security.authorization.ClerkAuthorizationManagers.reverified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.sdk.authorization.Reverification.Level;
import dev.clerkspring.security.TestSessions;
import dev.clerkspring.security.authorization.ClerkMethodSecurity;
import dev.clerkspring.security.authorization.RequireReverification;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a front end sees of denials by request matchers and annotations. */
class ReverificationTests {

    private static final MockMvc MVC =
            TestChains.mvc(Chain.class, ClerkHttpConfigurerTests.CookieSettings.class, Methods.class);

    @ParameterizedTest
    @ValueSource(strings = {"/matcher", "/role-and-matcher", "/method"})
    void isAskedForInTheShapeThatFrontEndsRetryOn(String path) {
        var response = send(path, TestSessions.ADMIN);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentType()).isEqualTo(MediaType.APPLICATION_JSON_VALUE);
        assertThat(Responses.body(response))
                .isEqualTo("{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\","
                        + "\"metadata\":{\"reverification\":{\"level\":\"first_factor\",\"afterMinutes\":5}}}}");
        assertThat(Responses.everythingIn(response)).doesNotContain(TestSessions.MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/role-and-matcher", "/role"})
    void isNotAskedForWhereSomethingElseIsMissing(String path) {
        var response = send(path, TestSessions.MEMBER);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(Responses.body(response)).contains("access-denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/matcher", "/role-and-matcher", "/method"})
    void isNotAskedForBeforeSignIn(String path) {
        assertThat(Responses.of(MVC, get(path)).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/role", "/fresh"})
    void letsThroughWhoeverHasIt(String path) {
        assertThat(send(path, TestSessions.ADMIN).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse send(String path, String token) {
        var byCookie = Responses.of(MVC, get(path).cookie(new MockCookie("__session", token)));
        var byHeader = Responses.of(MVC, get(path).header("Authorization", "Bearer " + token));
        assertThat(Responses.body(byCookie)).isEqualTo(Responses.body(byHeader));
        assertThat(byCookie.getStatus()).isEqualTo(byHeader.getStatus());
        return byHeader;
    }

    /** The sessions' first factor is five minutes old when they are issued, whatever the time is. */
    @Configuration(proxyBeanMethods = false)
    static class Chain {

        private static final Reverification FIVE = new Reverification(Level.FIRST_FACTOR, 5);

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(ClerkHttpConfigurer.clerk(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/matcher")
                            .access(reverified(FIVE))
                            .requestMatchers("/role-and-matcher")
                            .access(has(FIVE, Requirement.role("org:admin")))
                            .requestMatchers("/role")
                            .access(hasOrgRole("org:admin"))
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Methods {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor interceptor() {
            return ClerkMethodSecurity.interceptor(InstantSource.fixed(Instant.ofEpochSecond(TestSessions.ISSUED_AT)));
        }

        @Bean
        Endpoint endpoint() {
            return new Endpoint();
        }
    }

    @RestController
    static class Endpoint {

        @GetMapping("/method")
        @RequireReverification(level = Level.FIRST_FACTOR, afterMinutes = 5)
        public String method() {
            return "method";
        }

        @GetMapping("/fresh")
        @RequireReverification(afterMinutes = 6)
        public String fresh() {
            return "fresh";
        }
    }
}

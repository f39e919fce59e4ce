package dev.clerkspring.security.servlet;

import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.AcceptsToken;
import dev.clerkspring.security.AcceptsTokenInterceptor;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.TestMachineTokens;
import dev.clerkspring.security.TestSessions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which token opens which route. */
class MachineTokensTests {

    private static final MockMvc MVC = TestChains.mvc(Chain.class);

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#routes")
    void opensARouteOnlyByTheKindItAccepts(String path, String token, String expected) {
        var request = token != null ? get(path).header("Authorization", "Bearer " + token) : get(path);
        var response = Responses.of(MVC, request);
        assertThat(summary(response)).isEqualTo(expected);
        if (token != null && response.getStatus() != 200) {
            assertThat(Responses.everythingIn(response)).doesNotContain(token);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#cookies")
    void neverReadsAMachineTokenOrForAMachineFromTheCookie(String path, String cookie, String expected) {
        assertThat(summary(Responses.of(MVC, get(path).cookie(new MockCookie("__session", cookie)))))
                .isEqualTo(expected);
    }

    @Test
    void aBadMachineTokenIsNotMadeGoodByAGoodCookie() {
        var response = Responses.of(
                MVC,
                get("/any")
                        .header("Authorization", "Bearer ak_revoked")
                        .cookie(new MockCookie("__session", TestSessions.ADMIN)));
        assertThat(summary(response)).isEqualTo("401 token-invalid");
    }

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#kinds")
    void authenticatesEachKindAsItsOwn(String path, String token, String expected) {
        var response = Responses.of(MVC, get(path + "/who").header("Authorization", "Bearer " + token));
        assertThat(Responses.body(response)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.TestMachineTokens#annotations")
    void narrowsByAnnotationAndNeverWidens(String path, String token, String expected) {
        var request = token != null ? get(path).header("Authorization", "Bearer " + token) : get(path);
        assertThat(summary(Responses.of(MVC, request))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/keys, 200 null",
        "/any, 200 null",
        "/other, 401 token-type-mismatch",
        "/machines, 401 token-type-mismatch",
        "/public/page, 401 token-type-mismatch"
    })
    void refusesAKindThatSomebodyElseHasLetIn(String path, String expected) {
        var content = new MachineToken.ApiKey("ak_1", "user_1", "key", List.of(), null, null);
        var key = new ClerkMachineAuthenticationConverter().convert("ak_good", content);
        assertThat(summary(Responses.of(MVC, get(path).with(authentication(key)))))
                .isEqualTo(expected);
    }

    private static String summary(MockHttpServletResponse response) {
        return response.getStatus() + " " + response.getHeader("x-clerk-auth-reason");
    }

    @RestController
    static class Who {

        @GetMapping({"/keys/who", "/clients/who", "/machines/who"})
        String who(Authentication authentication) {
            return TestMachineTokens.describe(authentication);
        }

        @GetMapping({"/any/key", "/public/key", "/other/key"})
        @AcceptsToken(TokenType.API_KEY)
        public String key(Authentication authentication) {
            return authentication.getName();
        }

        @GetMapping("/any/session")
        @AcceptsToken(TokenType.SESSION_TOKEN)
        public String session(Authentication authentication) {
            assertThat(authentication).isInstanceOf(ClerkAuthenticationToken.class);
            return authentication.getName();
        }
    }

    @RestController
    @AcceptsToken(TokenType.API_KEY)
    static class Narrow {

        @GetMapping("/any/method")
        @AcceptsToken({TokenType.M2M_TOKEN, TokenType.M2M_TOKEN})
        public String method() {
            return "method";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Chain {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            http.with(
                    clerk(),
                    clerk -> clerk.acceptTokens("/keys/**", TokenType.API_KEY)
                            .acceptTokens("/public/keys", TokenType.API_KEY)
                            .acceptTokens("/clients/**", TokenType.OAUTH_TOKEN)
                            .acceptTokens("/machines/**", TokenType.M2M_TOKEN)
                            .acceptTokens("/several", TokenType.API_KEY, TokenType.M2M_TOKEN)
                            .acceptTokens("/any/**", TokenType.values())
                            .acceptTokens("/closed"));
            return TestChains.rules(http).build();
        }

        @Bean
        ClerkSecuritySettings settings() {
            return new ClerkSecuritySettings(true, List.of());
        }

        @Bean
        MachineAuthenticator machineAuthenticator() {
            return TestMachineTokens.authenticator();
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static AcceptsTokenInterceptor acceptsTokenInterceptor() {
            return new AcceptsTokenInterceptor();
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
}

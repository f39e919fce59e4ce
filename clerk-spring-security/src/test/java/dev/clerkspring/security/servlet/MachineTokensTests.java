package dev.clerkspring.security.servlet;

import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.security.AcceptsToken;
import dev.clerkspring.security.AcceptsTokenInterceptor;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.TestSessions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource(
            nullValues = "-",
            value = {
                "/keys, ak_good, 200 -",
                "/keys, ak_revoked, 401 token-invalid",
                "/keys, ak_outage, 503 unexpected-error",
                "/keys, oat_good, 401 token-type-mismatch",
                "/keys, mt_good, 401 token-type-mismatch",
                "/keys, tOkEn-admin, 401 token-type-mismatch",
                "/keys, garbage, 401 token-type-mismatch",
                "/keys, -, 401 No token in header",
                "/clients, oat_good, 200 -",
                "/clients, ak_good, 401 token-type-mismatch",
                "/machines, mt_good, 200 -",
                "/machines, ak_good, 401 token-type-mismatch",
                "/several, ak_good, 200 -",
                "/several, mt_good, 200 -",
                "/several, oat_good, 401 token-type-mismatch",
                "/several, tOkEn-admin, 401 token-type-mismatch",
                "/several, -, 401 token-type-mismatch",
                "/any, ak_good, 200 -",
                "/any, oat_good, 200 -",
                "/any, mt_good, 200 -",
                "/any, tOkEn-admin, 200 -",
                "/any, garbage, 401 token-invalid",
                "/any, -, 401 session-token-and-uat-missing",
                "/closed, ak_good, 401 token-type-mismatch",
                "/closed, tOkEn-admin, 401 token-type-mismatch",
                "/closed, -, 401 token-type-mismatch",
                "/other, tOkEn-admin, 200 -",
                "/other, ak_good, 401 token-invalid",
                "/other, oat_good, 401 token-invalid",
                "/other, -, 401 session-token-and-uat-missing",
                "/public/keys, -, 200 -",
                "/public/keys, ak_revoked, 401 token-invalid",
                "/public/keys, tOkEn-admin, 401 token-type-mismatch"
            })
    void opensARouteOnlyByTheKindItAccepts(String path, String token, String expected) {
        var request = token != null ? get(path).header("Authorization", "Bearer " + token) : get(path);
        var response = Responses.of(MVC, request);
        assertThat(summary(response)).isEqualTo(expected.replace(" -", " null"));
        if (token != null && response.getStatus() != 200) {
            assertThat(Responses.everythingIn(response)).doesNotContain(token);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/keys, ak_good, 401 No token in header",
        "/keys, tOkEn-admin, 401 No token in header",
        "/several, tOkEn-admin, 401 token-type-mismatch",
        "/closed, tOkEn-admin, 401 token-type-mismatch",
        "/any, ak_good, 401 token-invalid",
        "/any, tOkEn-admin, 200 null",
        "/other, tOkEn-admin, 200 null",
        "/other, ak_good, 401 token-invalid"
    })
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
    @CsvSource({
        "/keys, ak_good, 'ClerkApiKeyAuthenticationToken ApiKey user_1 FACTOR_BEARER,SCOPE_read'",
        "/clients, oat_good, 'ClerkOAuthAuthenticationToken OauthToken user_1 FACTOR_BEARER,SCOPE_read'",
        "/machines, mt_good, 'ClerkM2mAuthenticationToken M2mToken mch_1 FACTOR_BEARER,SCOPE_mch_2'"
    })
    void authenticatesEachKindAsItsOwn(String path, String token, String expected) {
        var response = Responses.of(MVC, get(path + "/who").header("Authorization", "Bearer " + token));
        assertThat(Responses.body(response)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/any/key, ak_good, 200 null",
        "/any/key, oat_good, 401 token-type-mismatch",
        "/any/key, tOkEn-admin, 401 token-type-mismatch",
        "/any/session, tOkEn-admin, 200 null",
        "/any/session, ak_good, 401 token-type-mismatch",
        "/any/method, mt_good, 200 null",
        "/any/method, ak_good, 401 token-type-mismatch",
        "/public/key,, 401 No token in header",
        "/other/key, ak_good, 401 token-invalid",
        "/other/key, tOkEn-admin, 401 token-type-mismatch"
    })
    void narrowsByAnnotationAndNeverWidens(String path, String token, String expected) {
        var request = token != null ? get(path).header("Authorization", "Bearer " + token) : get(path);
        assertThat(summary(Responses.of(MVC, request))).isEqualTo(expected);
    }

    private static String summary(MockHttpServletResponse response) {
        return response.getStatus() + " " + response.getHeader("x-clerk-auth-reason");
    }

    @RestController
    static class Who {

        @GetMapping({"/keys/who", "/clients/who", "/machines/who"})
        String who(Authentication authentication) {
            assertThat(authentication.toString()).doesNotContain("_good");
            assertThat(authentication.getPrincipal().toString()).doesNotContain("_good");
            return authentication.getClass().getSimpleName()
                    + " " + authentication.getPrincipal().getClass().getSimpleName()
                    + " " + authentication.getName()
                    + " " + String.join(",", authorities(authentication));
        }

        private static List<String> authorities(Authentication authentication) {
            return authentication.getAuthorities().stream()
                    .map(Object::toString)
                    .map(text -> text.replaceFirst("FactorGrantedAuthority \\[authority=([A-Z_]+).*", "$1"))
                    .sorted()
                    .toList();
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

    /** Knows the tokens by their text. */
    static final class KnownTokens implements MachineAuthenticator {

        private final MachineTokenVerifier verifier = new MachineTokenVerifier(TokenSettings.defaults());

        @Override
        public TokenType typeOf(String token) {
            return verifier.typeOf(token);
        }

        @Override
        public MachineOutcome authenticate(String token) {
            return switch (token) {
                case "ak_good" ->
                    new MachineOutcome.Accepted(
                            new MachineToken.ApiKey("ak_id", "user_1", "name", List.of("read"), null, null));
                case "oat_good" ->
                    new MachineOutcome.Accepted(
                            new MachineToken.OauthToken("oat_id", "user_1", "client_1", List.of("read"), null));
                case "mt_good" ->
                    new MachineOutcome.Accepted(
                            new MachineToken.M2mToken("mt_id", "mch_1", List.of("mch_2"), null, null));
                case "ak_outage" -> new MachineOutcome.Refused(RequestReason.UNEXPECTED_ERROR);
                default -> new MachineOutcome.Refused(new Reason.Token(TokenReason.TOKEN_INVALID));
            };
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
            return new KnownTokens();
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

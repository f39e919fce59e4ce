package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.security.ClerkGrantedAuthoritiesConverter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Signed tokens through the real authenticator, which verifies them with the real keys. */
class EndToEndTests {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private static final String PARTY = "https://app.example.com";

    private static final RSAKey KEY = key();

    private static final MockMvc MVC = TestChains.mvc(
            RealAuthenticator.class,
            ClerkHttpConfigurerTests.CookieSettings.class,
            ClerkHttpConfigurerTests.ExplicitChain.class);

    enum Carrier {
        HEADER,
        COOKIE
    }

    @ParameterizedTest
    @EnumSource
    void acceptsASignedToken(Carrier carrier) {
        var response = send(MVC, carrier, "/create", token(KEY, PARTY, NOW));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Responses.body(response)).isEqualTo("user_1");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWithTheReasonOfTheVerification(Carrier carrier) {
        assertRefused(carrier, token(key(), PARTY, NOW), "token-invalid-signature");
        assertRefused(carrier, token(KEY, "https://evil.example", NOW), "token-invalid-authorized-parties");
        assertRefused(
                carrier,
                token(KEY, PARTY, NOW.minusSeconds(120)),
                carrier == Carrier.HEADER
                        ? "token-expired"
                        : "session-token-expired-refresh-non-eligible-no-refresh-cookie");
        assertRefused(carrier, "garbage", "token-invalid");
    }

    @ParameterizedTest
    @EnumSource
    void isUnavailableWithoutKeys(Carrier carrier) {
        var mvc = TestChains.mvc(
                WithoutKeys.class,
                ClerkHttpConfigurerTests.CookieSettings.class,
                ClerkHttpConfigurerTests.ExplicitChain.class);

        var response = send(mvc, carrier, "/protected", token(KEY, PARTY, NOW));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(Responses.body(response)).contains("jwk-remote-failed-to-load");
    }

    @ParameterizedTest
    @EnumSource
    void grantsWhatTheApplicationDecides(Carrier carrier) {
        var mvc = TestChains.mvc(
                RealAuthenticator.class,
                OwnAuthorities.class,
                ClerkHttpConfigurerTests.CookieSettings.class,
                ClerkHttpConfigurerTests.ExplicitChain.class);

        assertThat(send(mvc, carrier, "/admin", token(KEY, PARTY, NOW)).getStatus())
                .isEqualTo(200);
        assertThat(send(mvc, carrier, "/create", token(KEY, PARTY, NOW)).getStatus())
                .isEqualTo(403);
    }

    private static void assertRefused(Carrier carrier, String token, String reason) {
        var response = send(MVC, carrier, "/protected", token);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(Responses.body(response)).contains("\"reason\":\"" + reason + "\"");
        assertThat(Responses.everythingIn(response)).doesNotContain(token);
    }

    private static MockHttpServletResponse send(MockMvc mvc, Carrier carrier, String path, String token) {
        return Responses.of(
                mvc,
                carrier == Carrier.HEADER
                        ? get(path).header("Authorization", "Bearer " + token)
                        : get(path).cookie(new MockCookie("__session", token), new MockCookie("__client_uat", "1")));
    }

    private static String token(RSAKey key, String party, Instant issuedAt) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(KEY.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var claims = new JWTClaimsSet.Builder()
                .subject("user_1")
                .claim("sid", "sess_1")
                .claim("azp", party)
                .claim("v", 2)
                .claim("fea", "o:invoices")
                .claim("o", Map.of("id", "org_1", "rol", "member", "per", "create", "fpm", "1"))
                .issueTime(Date.from(issuedAt))
                .notBeforeTime(Date.from(issuedAt.minusSeconds(10)))
                .expirationTime(Date.from(issuedAt.plusSeconds(60)))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("ins_test").generate();
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static ClerkAuthenticator authenticator(KeySetCache keys) {
        var settings = AuthenticationSettings.builder()
                .tokens(TokenSettings.builder()
                        .authorizedParties(List.of(PARTY))
                        .build())
                .sessionCookie(true)
                .build();
        return ClerkAuthenticator.create(new RequestAuthenticator(settings), keys, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Configuration(proxyBeanMethods = false)
    static class RealAuthenticator {

        @Bean
        @Primary
        ClerkAuthenticator realAuthenticator() {
            var json = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            return authenticator(KeySetCache.of(KeySet.fromJwks(json)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutKeys {

        @Bean
        @Primary
        ClerkAuthenticator realAuthenticator() {
            return authenticator(new KeySetCache(
                    () -> CompletableFuture.failedFuture(new IOException("nobody there")),
                    Clock.fixed(NOW, ZoneOffset.UTC)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnAuthorities {

        @Bean
        ClerkGrantedAuthoritiesConverter ownAuthorities() {
            return session -> AuthorityUtils.createAuthorityList("ROLE_org:admin");
        }
    }
}

package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.error.ClerkError;
import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.error.ClerkUnauthorizedException;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.sdk.sessions.CreateSessionTokenRequest;
import dev.clerkspring.sdk.sessions.ListSessionsQuery;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.sdk.token.TokenVerification;
import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.sdk.token.VerifiedToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;

/**
 * Sessions, their tokens and the keys, through the real client and the real verifier.
 */
class SessionsTests {

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkEmulator emulator = SHARED.emulator();

    private final ClerkClient clerk = SHARED.clerk();

    private Session session;

    @BeforeEach
    void begin() {
        session = clerk.sessions().create(new CreateSessionRequest("user_emulator_ada", "org_emulator_acme"));
    }

    private static ClerkClient client(ClerkEmulator emulator, SecretKey key) {
        return ClerkClient.builder().apiUrl(emulator.apiUrl()).secretKey(key).build();
    }

    @Test
    void aRequestWithoutARequiredFieldIsToldWhichOne() {
        assertThatExceptionOfType(ClerkInvalidRequestException.class)
                .isThrownBy(() -> clerk.exchange(
                        ClerkRequest.of(HttpMethod.POST, "/v1/sessions").body(Map.of()), Session.class))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(ClerkError::code, ClerkError::paramName)
                        .containsExactly(tuple("form_param_missing", "user_id")));
    }

    @Test
    void aMintedTokenVerifiesAndSpeaksForTheSession() {
        var token = clerk.sessions().createToken(session.id(), null);
        var verified = verified(verify(token.jwt(), emulator));
        assertThat(verified.header()).containsEntry("typ", "JWT").containsEntry("cat", "cl_B7d4PD111AAA");
        assertThat((String) verified.header().get("kid")).startsWith("ins_");
        assertThat(verified.claims())
                .containsKeys("jti", "nbf", "iat", "fva")
                .doesNotContainKey("azp")
                .containsEntry("sts", "active")
                .containsEntry("v", 2L);
        var read = ClerkSession.of(verified.claims());
        assertThat(read.userId()).isEqualTo("user_emulator_ada");
        assertThat(read.sessionId()).isEqualTo(session.id());
        assertThat(read.organization())
                .isEqualTo(new ClerkSession.ActiveOrganization(
                        "org_emulator_acme",
                        "acme",
                        "org:admin",
                        List.of(
                                "org:invoices:read",
                                "org:invoices:create",
                                "org:invoices:delete",
                                "org:reports:read",
                                "org:reports:manage")));
        assertThat(read.features()).extracting("name").containsExactly("invoices", "reports");
        assertThat(read.plans()).containsExactly(new ClerkSession.Entitlement("team", true, false));
        assertThat(read.expiresAt()).isEqualTo(SHARED.clock().instant().plusSeconds(60));
        assertThat(read.pending()).isFalse();
    }

    @Test
    void aSessionWithoutOrganizationHasTheUsersOwnFeatures() {
        var personal = clerk.sessions().create(new CreateSessionRequest("user_emulator_cleo", null));
        var token = clerk.sessions().createToken(personal.id(), null);
        var read = ClerkSession.of(verified(verify(token.jwt(), emulator)).claims());
        assertThat(read.organization()).isNull();
        assertThat(read.features()).containsExactly(new ClerkSession.Entitlement("export", false, true));
        assertThat(read.plans()).containsExactly(new ClerkSession.Entitlement("pro", false, true));
    }

    @Test
    void aTokenLivesAsLongAsAsked() {
        var token = clerk.sessions().createToken(session.id(), new CreateSessionTokenRequest(3600));
        var read = ClerkSession.of(verified(verify(token.jwt(), emulator)).claims());
        assertThat(read.expiresAt()).isEqualTo(SHARED.clock().instant().plus(Duration.ofHours(1)));
    }

    @Test
    void personaTokensCarryTheOriginThatIsGiven() {
        var token = emulator.sessionToken("ben", "http://localhost:8080");
        assertThat(verified(verify(token, emulator)).claims()).containsEntry("azp", "http://localhost:8080");
    }

    @Test
    void anotherEmulatorsKeysRejectTheToken() throws Exception {
        try (var other = ClerkEmulator.builder().clock(SHARED.clock()).start()) {
            var token = emulator.sessionToken("ada", null);
            assertThat(verify(token, emulator)).isInstanceOf(TokenVerification.Verified.class);
            assertThat(verify(token, other)).isInstanceOf(TokenVerification.NeedsKeys.class);
            assertThat(other.publishableKey()).isNotEqualTo(emulator.publishableKey());
            assertThat(other.secretKey()).isNotEqualTo(emulator.secretKey());
        }
    }

    @Test
    void aRevokedSessionMintsNothing() {
        assertThat(clerk.sessions().revoke(session.id()).status().value()).isEqualTo("revoked");
        assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> clerk.sessions().createToken(session.id(), null));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var sessions = clerk.sessions();
        assertThatExceptionOfType(ClerkNotFoundException.class).isThrownBy(() -> sessions.get("sess_none"));
        assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> sessions.create(new CreateSessionRequest("user_none", null)));
        assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> sessions.create(new CreateSessionRequest("user_emulator_cleo", "org_emulator_acme")));
        assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> sessions.createTokenFromTemplate(session.id(), "none", null));
    }

    @Test
    void listsSessionsByUser() {
        clerk.sessions().create(new CreateSessionRequest("user_emulator_ben", null));
        var query = ListSessionsQuery.builder().userId("user_emulator_ada").build();
        var page = clerk.sessions().list(query);
        assertThat(page.totalCount()).isOne();
        assertThat(page.data()).containsExactly(session);
    }

    @Test
    void theSecretKeyIsDemanded() {
        var stranger = client(emulator, SecretKey.parse("sk_test_wrong"));
        assertThatExceptionOfType(ClerkUnauthorizedException.class)
                .isThrownBy(() -> stranger.jwks().get())
                .satisfies(refusal -> assertThat(refusal.errors().get(0).code()).isEqualTo("clerk_key_invalid"));
    }

    private TokenVerification verify(String token, ClerkEmulator issuer) {
        var jwks = client(issuer, issuer.secretKey()).jwks().get();
        var keys = KeySet.fromJwks(ClerkJson.mapper().writeValueAsBytes(jwks));
        var settings = TokenSettings.builder()
                .issuers(List.of(emulator.publishableKey().issuer()))
                .build();
        return new TokenVerifier(settings).verify(token, keys, SHARED.clock().instant());
    }

    private static VerifiedToken verified(TokenVerification outcome) {
        assertThat(outcome).isInstanceOf(TokenVerification.Verified.class);
        return ((TokenVerification.Verified) outcome).token();
    }
}

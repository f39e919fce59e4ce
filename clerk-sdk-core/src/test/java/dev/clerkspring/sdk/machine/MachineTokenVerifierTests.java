package dev.clerkspring.sdk.machine;

import static dev.clerkspring.sdk.token.TestTokens.ISSUER;
import static dev.clerkspring.sdk.token.TestTokens.NOW;
import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MachineTokenVerifierTests {

    private static final KeySet KEYS = TestTokens.keySet();

    private final MachineTokenVerifier verifier = new MachineTokenVerifier(TokenSettings.builder()
            .issuers(List.of(ISSUER))
            .authorizedParties(List.of("https://front.example"))
            .build());

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("ak_1", TokenType.API_KEY),
                arguments("oat_1", TokenType.OAUTH_TOKEN),
                arguments("mt_1", TokenType.M2M_TOKEN),
                arguments("ak_", TokenType.API_KEY),
                arguments("ak_a.b.c", TokenType.API_KEY),
                arguments("AK_1", TokenType.SESSION_TOKEN),
                arguments(" ak_1", TokenType.SESSION_TOKEN),
                arguments("sk_test_1", TokenType.SESSION_TOKEN),
                arguments("mch_1", TokenType.SESSION_TOKEN),
                arguments("", TokenType.SESSION_TOKEN),
                arguments("..", TokenType.SESSION_TOKEN),
                arguments("a.b.c", TokenType.SESSION_TOKEN),
                arguments(TestTokens.session(), TokenType.SESSION_TOKEN),
                arguments(oauth("at+jwt"), TokenType.OAUTH_TOKEN),
                arguments(oauth("application/at+jwt"), TokenType.OAUTH_TOKEN),
                arguments(oauth("AT+JWT"), TokenType.SESSION_TOKEN),
                arguments(m2m(), TokenType.M2M_TOKEN),
                arguments(sign(header(), with(claims(), "sub", List.of("mch_1"))), TokenType.SESSION_TOKEN),
                arguments(sign(header(), with(claims(), "sub", "MCH_1")), TokenType.SESSION_TOKEN),
                arguments(sign(with(header(), "typ", "at+jwt"), with(claims(), "sub", "mch_1")), TokenType.M2M_TOKEN));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsTheKindByWhatTheTokenSaysOfItself(String token, TokenType type) {
        assertThat(verifier.typeOf(token)).isEqualTo(type);
    }

    @Test
    void readsAnOauthToken() {
        var claims = oauthClaims();
        claims.put("scp", List.of("read", "write", 3L));
        assertThat(verified(sign(with(header(), "typ", "at+jwt"), claims)))
                .isEqualTo(new MachineToken.OauthToken(
                        "oat_id", "user_1", "client_1", List.of("read", "write"), NOW.plusSeconds(60)));
        assertThat(verified(oauth("application/at+jwt")).scopes()).containsExactly("read:foo", "write:bar");
        assertThat(verified(sign(with(header(), "typ", "at+jwt"), claims())))
                .isEqualTo(new MachineToken.OauthToken("", "user_1", "", List.of(), NOW.plusSeconds(60)));
    }

    @Test
    void readsAnM2mToken() {
        var claims = m2mClaims();
        claims.put("scopes", "mch_2 mch_3");
        claims.put("tier", "gold");
        var token = (MachineToken.M2mToken) verified(sign(header(), claims));
        assertThat(token.subject()).isEqualTo("mch_1");
        assertThat(token.id()).isEqualTo("mt_id");
        assertThat(token.scopes()).containsExactly("mch_2", "mch_3");
        assertThat(token.claims().as(Map.class)).containsOnlyKeys("scopes", "tier");
        assertThat(verified(sign(header(), with(m2mClaims(), "aud", List.of("mch_4"))))
                        .scopes())
                .containsExactly("mch_4");
        assertThat(((MachineToken.M2mToken) verified(m2m())).claims()).isNull();
        assertThat(verified(m2m()).scopes()).isEmpty();
    }

    static Stream<Arguments> refused() {
        var failed = TokenReason.TOKEN_VERIFICATION_FAILED;
        var invalid = TokenReason.TOKEN_INVALID;
        return Stream.of(
                arguments("M2M, session category", m2m("cat", "cl_B7d4PD111AAA"), invalid),
                arguments("M2M, template category", m2m("cat", "cl_B7d4PD222AAA"), invalid),
                arguments("M2M, opted out of categories", m2m("cat", "cl_I7d4PD111III"), invalid),
                arguments("M2M, category null", m2m("cat", null), invalid),
                arguments("M2M of the type at+jwt", m2m("typ", "at+jwt"), failed),
                arguments("M2M, no algorithm", m2m("alg", "none"), failed),
                arguments("M2M, expired", sign(header(), with(m2mClaims(), "exp", past())), failed),
                arguments("M2M, other issuer", sign(header(), with(m2mClaims(), "iss", "https://other")), failed),
                arguments(
                        "M2M, other key",
                        sign(json(header()), json(m2mClaims()), TestTokens.OTHER_KEYS.getPrivate(), "SHA256withRSA"),
                        failed),
                arguments("OAuth, M2M category", oauth("cat", "cl_B7d4PD333AAA"), failed),
                arguments("OAuth, HS256", oauth("alg", "HS256"), failed),
                arguments("OAuth, expired", oauthWith("exp", past()), failed),
                arguments("OAuth, without subject", signedOauth(without(oauthClaims(), "sub")), failed),
                arguments("OAuth, without end", signedOauth(without(oauthClaims(), "exp")), failed),
                arguments("OAuth, other issuer", oauthWith("iss", "https://other"), failed),
                arguments("OAuth, early", oauthWith("nbf", NOW.plusSeconds(6).getEpochSecond()), failed),
                arguments("a session", TestTokens.session(), invalid),
                arguments("garbage", "garbage", invalid),
                arguments("a space", "ak_1 2", invalid),
                arguments("a line break", "ak_1\r\nX: y", invalid),
                arguments("no ASCII", "mt_ü", invalid),
                arguments("endless", "oat_" + "x".repeat(1000), invalid));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, String token, TokenReason reason) {
        assertThat(verifier.verify(token, KEYS, NOW)).isEqualTo(new MachineVerification.Rejected(reason));
    }

    @Test
    void asksForAKeyItDoesNotHave() {
        assertThat(verifier.verify(m2m(), KeySet.empty(), NOW))
                .isEqualTo(new MachineVerification.NeedsKeys(TestTokens.KEY_ID));
        assertThat(verifier.verify(oauth("at+jwt"), KeySet.empty(), NOW))
                .isEqualTo(new MachineVerification.NeedsKeys(TestTokens.KEY_ID));
    }

    @ParameterizedTest
    @CsvSource({"ak_a/b+c=, API_KEY", "oat_1, OAUTH_TOKEN", "mt_1, M2M_TOKEN"})
    void asksClerkAboutOpaqueTokens(String token, TokenType type) {
        assertThat(verifier.verify(token, KEYS, NOW)).isEqualTo(new MachineVerification.NeedsIntrospection(type));
    }

    @ParameterizedTest
    @CsvSource({
        "M2M_TOKEN, https://api.example, true",
        "M2M_TOKEN, https://other.example, false",
        "M2M_TOKEN,, false",
        "OAUTH_TOKEN, https://api.example, true",
        "OAUTH_TOKEN, https://other.example, false",
        "OAUTH_TOKEN,, false"
    })
    void wantsAnAudienceWhereAnyIsSet(TokenType type, String audience, boolean accepted) {
        var choosy = new MachineTokenVerifier(TokenSettings.builder()
                .audiences(List.of("https://api.example"))
                .build());
        var claims = type == TokenType.M2M_TOKEN ? m2mClaims() : oauthClaims();
        if (audience != null) {
            claims.put("aud", audience);
        }
        var token = type == TokenType.M2M_TOKEN ? sign(header(), claims) : signedOauth(claims);
        assertThat(choosy.verify(token, KEYS, NOW) instanceof MachineVerification.Verified)
                .isEqualTo(accepted);
        if (type == TokenType.OAUTH_TOKEN) {
            var said = audience != null ? ", \"aud\": [\"" + audience + "\"]" : "";
            var answer = answer("""
                    {"object": "clerk_idp_oauth_access_token", "id": "oat_1", "subject": "user_1"%s}""".formatted(said));
            assertThat(choosy.verify(type, answer, NOW) instanceof MachineVerification.Verified)
                    .isEqualTo(accepted);
        }
    }

    static Stream<Arguments> answers() {
        var nowMillis = NOW.toEpochMilli();
        return Stream.of(
                arguments(TokenType.API_KEY, "api_key", "", true),
                arguments(TokenType.OAUTH_TOKEN, "clerk_idp_oauth_access_token", "", true),
                arguments(TokenType.M2M_TOKEN, "machine_to_machine_token", "", true),
                arguments(TokenType.API_KEY, "api_key", ", \"revoked\": false, \"expired\": false", true),
                arguments(TokenType.API_KEY, "api_key", ", \"active\": true, \"expiration\": null", true),
                arguments(TokenType.API_KEY, "api_key", ", \"expiration\": " + (nowMillis + 1), true),
                arguments(TokenType.API_KEY, "api_key", ", \"expiration\": " + nowMillis, false),
                arguments(
                        TokenType.OAUTH_TOKEN,
                        "clerk_idp_oauth_access_token",
                        ", \"expiration\": " + (nowMillis / 1000 + 1),
                        true),
                arguments(
                        TokenType.OAUTH_TOKEN,
                        "clerk_idp_oauth_access_token",
                        ", \"expiration\": " + nowMillis / 1000,
                        false),
                arguments(
                        TokenType.OAUTH_TOKEN,
                        "clerk_idp_oauth_access_token",
                        ", \"expiration\": " + (nowMillis + 1),
                        true),
                arguments(
                        TokenType.OAUTH_TOKEN,
                        "clerk_idp_oauth_access_token",
                        ", \"expiration\": " + Long.MIN_VALUE,
                        false),
                arguments(TokenType.OAUTH_TOKEN, "clerk_idp_oauth_access_token", ", \"expiration\": 99999999999", true),
                arguments(
                        TokenType.OAUTH_TOKEN, "clerk_idp_oauth_access_token", ", \"expiration\": 100000000000", false),
                arguments(TokenType.M2M_TOKEN, "machine_to_machine_token", ", \"expiration\": -1", false),
                arguments(TokenType.API_KEY, "api_key", ", \"revoked\": true", false),
                arguments(TokenType.API_KEY, "api_key", ", \"expired\": true", false),
                arguments(TokenType.API_KEY, "api_key", ", \"active\": false", false),
                arguments(TokenType.API_KEY, "api_key", ", \"subject\": \"\"", false),
                arguments(TokenType.API_KEY, "api_key", ", \"subject\": null", false),
                arguments(TokenType.API_KEY, "machine_to_machine_token", "", false),
                arguments(TokenType.OAUTH_TOKEN, "api_key", "", false),
                arguments(TokenType.M2M_TOKEN, "api_key", "", false),
                arguments(TokenType.SESSION_TOKEN, "session_token", "", false));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void believesAnAnswerOnlyIfAllOfItSpeaksForTheToken(TokenType type, String object, String more, boolean accepted) {
        var answer = answer("""
                {"object": "%s", "id": "id_1", "subject": "user_1"%s}""".formatted(object, more));
        if (accepted) {
            assertThat(verifier.verify(type, answer, NOW))
                    .isInstanceOfSatisfying(MachineVerification.Verified.class, verified -> {
                        assertThat(verified.token().type()).isEqualTo(type);
                        assertThat(verified.token().subject()).isEqualTo("user_1");
                    });
        } else {
            assertThat(verifier.verify(type, answer, NOW))
                    .isEqualTo(new MachineVerification.Rejected(TokenReason.TOKEN_INVALID));
        }
    }

    @ParameterizedTest
    @CsvSource({"API_KEY", "OAUTH_TOKEN", "M2M_TOKEN"})
    void anAnswerThatSaysNothingIsANo(TokenType type) {
        for (var answer : List.of(Introspection.unknown(), answer("{}"), answer("{\"active\": false}"))) {
            assertThat(verifier.verify(type, answer, NOW))
                    .isEqualTo(new MachineVerification.Rejected(TokenReason.TOKEN_INVALID));
        }
    }

    @ParameterizedTest
    @CsvSource({"user_1, user_1,", "org_1,, org_1", "mch_1,,"})
    void tellsWhoseAnApiKeyIs(String subject, String userId, String organizationId) {
        var key = new MachineToken.ApiKey("ak_id", subject, "secret name", List.of("a"), null, null);
        assertThat(key.userId()).isEqualTo(userId);
        assertThat(key.organizationId()).isEqualTo(organizationId);
        assertThat(key.toString()).contains("ak_id").doesNotContain("secret name");
    }

    private MachineToken verified(String token) {
        var verification = verifier.verify(token, KEYS, NOW);
        assertThat(verification).isInstanceOf(MachineVerification.Verified.class);
        return ((MachineVerification.Verified) verification).token();
    }

    private static Introspection answer(String json) {
        return ClerkJson.mapper().readValue(json, Introspection.class);
    }

    private static long past() {
        return NOW.minusSeconds(5).getEpochSecond();
    }

    private static String oauth(String type) {
        return oauth("typ", type);
    }

    private static String oauth(String member, Object value) {
        return sign(with(with(header(), "typ", "at+jwt"), member, value), oauthClaims());
    }

    private static String oauthWith(String claim, Object value) {
        return signedOauth(with(oauthClaims(), claim, value));
    }

    private static String signedOauth(Map<String, Object> claims) {
        return sign(with(header(), "typ", "at+jwt"), claims);
    }

    private static Map<String, Object> oauthClaims() {
        var claims = without(without(claims(), "sid"), "azp");
        claims.putAll(Map.of("jti", "oat_id", "client_id", "client_1", "scope", "read:foo write:bar"));
        return claims;
    }

    private static String m2m() {
        return m2m("cat", "cl_B7d4PD333AAA");
    }

    private static String m2m(String member, Object value) {
        return sign(with(header(), member, value), m2mClaims());
    }

    private static Map<String, Object> m2mClaims() {
        var claims = with(without(without(claims(), "sid"), "azp"), "sub", "mch_1");
        claims.put("jti", "mt_id");
        return claims;
    }
}

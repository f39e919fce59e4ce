package dev.clerkspring.sdk.token;

import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.session;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.slug;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.withHeader;
import static dev.clerkspring.sdk.token.TestTokens.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenVerifierTests {

    private static final Instant NOW = TestTokens.NOW;

    private static final long T = NOW.getEpochSecond();

    private static final KeySet KEYS = TestTokens.keySet();

    private static final KeySet PEM = KeySet.fromPem(TestTokens.pem(TestTokens.KEYS.getPublic()));

    private final TokenVerifier verifier = new TokenVerifier(TokenSettings.defaults());

    @Test
    void returnsWhatTheTokenSays() {
        var token = withClaim("custom", Map.of("list", Arrays.asList(1, null, 1.5, "x", true)));

        assertThat(verifier.verify(token, KEYS, NOW))
                .isInstanceOfSatisfying(TokenVerification.Verified.class, verified -> {
                    assertThat(verified.token().value()).isEqualTo(token);
                    assertThat(verified.token().header()).isEqualTo(header());
                    assertThat(verified.token().claims())
                            .containsEntry("sub", "user_1")
                            .containsEntry("exp", T + 60)
                            .containsEntry("custom", Map.of("list", Arrays.asList(1L, null, 1.5, "x", true)));
                    assertThat(verified.token().toString()).doesNotContain(token);
                });
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("type absent", without(header(), "typ"), "valid"),
                arguments("type in lower case", with(header(), "typ", "jwt"), "token-invalid"),
                arguments("type empty", with(header(), "typ", ""), "token-invalid"),
                arguments("type null", with(header(), "typ", null), "token-invalid"),
                arguments("type of an OAuth token", with(header(), "typ", "at+jwt"), "token-invalid"),
                arguments("algorithm none", with(header(), "alg", "none"), "token-invalid-algorithm"),
                arguments("algorithm missing", without(header(), "alg"), "token-invalid-algorithm"),
                arguments("algorithm null", with(header(), "alg", null), "token-invalid-algorithm"),
                arguments("algorithm a number", with(header(), "alg", 256), "token-invalid-algorithm"),
                arguments("algorithm a list", with(header(), "alg", List.of("RS256")), "token-invalid-algorithm"),
                arguments("algorithm of a MAC", with(header(), "alg", "HS256"), "token-invalid-algorithm"),
                arguments("algorithm of another curve", with(header(), "alg", "ES256"), "token-invalid-algorithm"),
                arguments("algorithm in lower case", with(header(), "alg", "rs256"), "token-invalid-algorithm"),
                arguments("category of a session", with(header(), "cat", "cl_B7d4PD111AAA"), "valid"),
                arguments("category of a template", with(header(), "cat", "cl_B7d4PD222AAA"), "valid"),
                arguments("category of machines", with(header(), "cat", "cl_B7d4PD333AAA"), "token-invalid"),
                arguments("category not published", with(header(), "cat", "new"), "valid"),
                arguments("critical extension", with(header(), "crit", List.of("b64")), "token-invalid"),
                arguments("critical list empty", with(header(), "crit", List.of()), "token-invalid"),
                arguments("unknown parameter", with(header(), "oiat", 1), "valid"),
                arguments("key id missing", without(header(), "kid"), "jwk-kid-mismatch"),
                arguments("key id null", with(header(), "kid", null), "jwk-kid-mismatch"),
                arguments("key id empty", with(header(), "kid", ""), "jwk-kid-mismatch"),
                arguments("key id a number", with(header(), "kid", 1), "jwk-kid-mismatch"),
                arguments("key id with a line break", with(header(), "kid", "a\r\nX: 1"), "jwk-kid-mismatch"),
                arguments("key id too long", with(header(), "kid", "k".repeat(257)), "jwk-kid-mismatch"),
                arguments("key id unknown", with(header(), "kid", "ins_new"), "needs ins_new"),
                arguments("key id a property of objects", with(header(), "kid", "__proto__"), "needs __proto__"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("headers")
    void checksTheHeaderBeforeAnyKeyIsLookedUp(String name, Map<String, Object> header, String expected) {
        assertThat(outcome(sign(header, claims()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"kid", "typ"})
    void takesAConfiguredKeyWhateverIdTheTokenNames(String absent) {
        var token = sign(without(header(), absent), claims());

        assertThat(slug(verifier.verify(token, PEM, NOW))).isEqualTo("valid");
        assertThat(slug(verifier.verify(withHeader("kid", "ins_other"), PEM, NOW)))
                .isEqualTo("valid");
    }

    static Stream<Arguments> signatures() {
        var key = TestTokens.KEYS.getPrivate();
        var header = json(header());
        var claims = json(claims());
        var good = session();
        var signed = good.substring(0, good.lastIndexOf('.') + 1);
        return Stream.of(
                arguments(
                        "another key of the same id",
                        sign(json(header()), json(claims()), TestTokens.OTHER_KEYS.getPrivate(), "SHA256withRSA")),
                arguments("another hash", sign(header, claims, key, "SHA512withRSA")),
                arguments("empty", signed),
                arguments("one byte", signed + "AA"),
                arguments("too long", good + "AAAA"),
                arguments(
                        "of another payload",
                        good.replaceFirst("\\.[^.]+\\.", "." + part(json(with(claims(), "sub", "user_2"))) + ".")),
                arguments(
                        "attacker's key in the header",
                        sign(
                                json(with(header(), "jwk", TestTokens.jwk("x", TestTokens.OTHER_KEYS.getPublic()))),
                                claims,
                                TestTokens.OTHER_KEYS.getPrivate(),
                                "SHA256withRSA")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signatures")
    void refusesABadSignature(String name, String token) {
        assertThat(outcome(token)).isEqualTo("token-invalid-signature");
    }

    @Test
    void refusesAKeyThatTheSetHadToSkip() {
        var small = TestTokens.SMALL_KEYS;
        var keys = KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk("small", small.getPublic())));
        var token = sign(json(with(header(), "kid", "small")), json(claims()), small.getPrivate(), "SHA256withRSA");

        assertThat(slug(verifier.verify(token, keys, NOW))).isEqualTo("token-verification-failed");
    }

    @Test
    void checksTheSignatureAloneOfWhatHasNoClaimsOfASession() {
        var token = Objects.requireNonNull(verifier.read(sign(header(), Map.of("handshake", List.of()))));
        var others = KeySet.fromPem(TestTokens.pem(TestTokens.OTHER_KEYS.getPublic()));

        assertThat(slug(verifier.verifySignature(token, KEYS))).isEqualTo("valid");
        assertThat(slug(verifier.verifySignature(token, others))).isEqualTo("token-invalid-signature");
        assertThat(slug(verifier.verify(token, KEYS, NOW))).isEqualTo("token-verification-failed");
    }

    @ParameterizedTest(name = "room for {0} characters more: {1}")
    @CsvSource({"0, valid", "-1, token-invalid"})
    void readsTokensUpToTheGreatestLength(int room, String expected) {
        var token = session();
        var settings = TokenSettings.builder().maxLength(token.length() + room).build();

        assertThat(slug(new TokenVerifier(settings).verify(token, KEYS, NOW))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "typ, JWT,              valid,         token-invalid, valid",
        "cat, cl_B7d4PD333AAA,  token-invalid, token-invalid, valid",
        "cat, cl_B7d4PD111AAA,  valid,         token-invalid, token-invalid",
        "typ, at+jwt,           token-invalid, valid,         token-invalid"
    })
    void leavesEachKindToItsOwnVerifier(String member, String value, String user, String oauth, String m2m) {
        var token = withHeader(member, value);
        var settings = TokenSettings.defaults();

        assertThat(outcome(token)).isEqualTo(user);
        assertThat(slug(TokenVerifier.ofOauthTokens(settings).verify(token, KEYS, NOW)))
                .isEqualTo(oauth);
        assertThat(slug(TokenVerifier.ofM2mTokens(settings).verify(token, KEYS, NOW)))
                .isEqualTo(m2m);
    }

    private String outcome(String token) {
        return slug(verifier.verify(token, KEYS, NOW));
    }

    private static String part(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}

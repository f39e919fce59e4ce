package dev.clerkspring.sdk.token;

import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.session;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.withHeader;
import static dev.clerkspring.sdk.token.TestTokens.without;
import static dev.clerkspring.sdk.token.TestTokens.withoutClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

        assertThat(describe(verifier.verify(token, PEM, NOW))).isEqualTo("valid");
        assertThat(describe(verifier.verify(withHeader("kid", "ins_other"), PEM, NOW)))
                .isEqualTo("valid");
    }

    static Stream<Arguments> claimCases() {
        return Stream.of(
                arguments("no session id", withoutClaim("sid"), "valid"),
                arguments("no issuer, none expected", withoutClaim("iss"), "valid"),
                arguments("subject absent", withoutClaim("sub"), "token-verification-failed"),
                arguments("subject null", withClaim("sub", null), "token-verification-failed"),
                arguments("subject empty", withClaim("sub", ""), "token-verification-failed"),
                arguments("subject a number", withClaim("sub", 1), "token-verification-failed"),
                arguments("subject an object", withClaim("sub", Map.of()), "token-verification-failed"),
                arguments("subject a list", withClaim("sub", List.of("u")), "token-verification-failed"),
                arguments("expiry absent", withoutClaim("exp"), "token-verification-failed"),
                arguments("expiry null", withClaim("exp", null), "token-verification-failed"),
                arguments("expiry a text", withClaim("exp", "" + (T + 60)), "token-verification-failed"),
                arguments("expiry a list", withClaim("exp", List.of(T + 60)), "token-verification-failed"),
                arguments("expiry with a fraction", withClaim("exp", T + 60.5), "valid"),
                arguments("expiry huge", withClaim("exp", 1e300), "token-verification-failed"),
                arguments("expiry 2^53", withClaim("exp", 1L << 53), "token-verification-failed"),
                arguments("expiry at the end of time", withClaim("exp", 253_402_300_799L), "valid"),
                arguments("expiry behind it", withClaim("exp", 253_402_300_800L), "token-verification-failed"),
                arguments("expiry before 1970", withClaim("exp", -1), "token-expired"),
                arguments("expiry long before", withClaim("exp", -1e300), "token-expired"),
                arguments("not-before absent", withoutClaim("nbf"), "valid"),
                arguments("not-before null", withClaim("nbf", null), "token-verification-failed"),
                arguments("not-before a text", withClaim("nbf", "1"), "token-verification-failed"),
                arguments("not-before before 1970", withClaim("nbf", -1), "token-verification-failed"),
                arguments("not-before within the skew", withClaim("nbf", T + 5), "valid"),
                arguments("not-before ahead", withClaim("nbf", T + 6), "token-not-active-yet"),
                arguments("issued-at absent", withoutClaim("iat"), "valid"),
                arguments("issued-at null", withClaim("iat", null), "token-verification-failed"),
                arguments("issued-at a text", withClaim("iat", "1"), "token-verification-failed"),
                arguments("issued-at within the skew", withClaim("iat", T + 5), "valid"),
                arguments("issued-at ahead", withClaim("iat", T + 6), "token-iat-in-the-future"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("claimCases")
    void checksTheClaims(String name, String token, String expected) {
        assertThat(outcome(token)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "skew {0}, {1} ms after the expiry: {2}")
    @CsvSource({
        "5000, 4999, valid",
        "5000, 5000, token-expired",
        "0, -1, valid",
        "0, 0, token-expired",
        "60000, 59999, valid"
    })
    void honoursTheClockSkewToTheMillisecond(long skew, long afterExpiry, String expected) {
        var settings =
                TokenSettings.builder().clockSkew(Duration.ofMillis(skew)).build();

        assertThat(outcome(settings, session(), NOW.plusSeconds(60).plusMillis(afterExpiry)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> parties() {
        var party = TestTokens.PARTY;
        var refused = "token-invalid-authorized-parties";
        return Stream.of(
                arguments("match", List.of("https://other", party), session(), "valid", "valid"),
                arguments("mismatch", List.of("https://other"), session(), refused, refused),
                arguments("slash behind", List.of(party + "/"), session(), refused, refused),
                arguments("upper case", List.of(party.toUpperCase()), session(), refused, refused),
                arguments("list", List.of(party), withClaim("azp", List.of(party)), refused, refused),
                arguments("missing", List.of(party), withoutClaim("azp"), refused, "valid"),
                arguments("empty", List.of(party), withClaim("azp", ""), refused, "valid"),
                arguments("empty, empty party set", List.of(""), withClaim("azp", ""), refused, "valid"),
                arguments("null", List.of(party), withClaim("azp", null), refused, "valid"),
                arguments("none set", List.of(), withoutClaim("azp"), "valid", "valid"));
    }

    @ParameterizedTest(name = "{0}: {3}, with the opt-out {4}")
    @MethodSource("parties")
    void checksTheAuthorizedParty(String name, List<String> parties, String token, String strict, String lenient) {
        var settings = TokenSettings.builder().authorizedParties(parties);

        assertThat(outcome(settings.build(), token, NOW)).isEqualTo(strict);
        assertThat(outcome(settings.missingAzp(MissingAzp.ALLOW).build(), token, NOW))
                .isEqualTo(lenient);
    }

    static Stream<Arguments> audiences() {
        return Stream.of(
                arguments("match", withClaim("aud", "a"), true),
                arguments("list with a match", withClaim("aud", List.of("x", "b")), true),
                arguments("other", withClaim("aud", "x"), false),
                arguments("list without", withClaim("aud", List.of("x")), false),
                arguments("missing", session(), false),
                arguments("null", withClaim("aud", null), false),
                arguments("number", withClaim("aud", 1), false),
                arguments("mixed list", withClaim("aud", List.of("a", 1)), false),
                arguments("list with null", withClaim("aud", Arrays.asList("a", null)), false),
                arguments("empty list", withClaim("aud", List.of()), false),
                arguments("object", withClaim("aud", Map.of("a", "a")), false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("audiences")
    void failsClosedWhereAnAudienceIsExpected(String name, String token, boolean accepted) {
        var settings = TokenSettings.builder().audiences(List.of("a", "b")).build();

        assertThat(outcome(settings, token, NOW)).isEqualTo(accepted ? "valid" : "token-invalid-audience");
        assertThat(outcome(token)).isEqualTo("valid");
    }

    static Stream<Arguments> issuers() {
        return Stream.of(
                arguments("match", session(), true),
                arguments("other", withClaim("iss", "https://clerk.evil.com"), false),
                arguments("slash behind", withClaim("iss", TestTokens.ISSUER + "/"), false),
                arguments("missing", withoutClaim("iss"), false),
                arguments("list", withClaim("iss", List.of(TestTokens.ISSUER)), false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("issuers")
    void checksTheIssuerWhereOneIsExpected(String name, String token, boolean accepted) {
        var settings =
                TokenSettings.builder().issuers(List.of(TestTokens.ISSUER)).build();

        assertThat(outcome(settings, token, NOW)).isEqualTo(accepted ? "valid" : "token-invalid-issuer");
    }

    static Stream<Arguments> orders() {
        var party = "token-invalid-authorized-parties";
        return Stream.of(
                arguments(
                        "signature before expiry",
                        otherKey(claims(), T - 600),
                        TokenReason.TOKEN_INVALID_SIGNATURE.slug()),
                arguments("party before expiry", withClaim("exp", T - 600), party),
                arguments(
                        "subject before party",
                        sign(header(), without(with(claims(), "azp", "x"), "sub")),
                        TokenReason.TOKEN_VERIFICATION_FAILED.slug()),
                arguments("party before issuer", withoutClaim("iss"), party));
    }

    private static String otherKey(Map<String, Object> claims, long expiry) {
        return sign(
                json(header()), json(with(claims, "exp", expiry)), TestTokens.OTHER_KEYS.getPrivate(), "SHA256withRSA");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void checksInClerksOrder(String name, String token, String expected) {
        var settings = TokenSettings.builder()
                .authorizedParties(List.of("https://other"))
                .issuers(List.of(TestTokens.ISSUER))
                .build();

        assertThat(outcome(settings, token, NOW)).isEqualTo(expected);
    }

    static Stream<Arguments> signatures() {
        var key = TestTokens.KEYS.getPrivate();
        var header = json(header());
        var claims = json(claims());
        var good = session();
        var signed = good.substring(0, good.lastIndexOf('.') + 1);
        return Stream.of(
                arguments("another key of the same id", otherKey(claims(), T + 60)),
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

    static Stream<Arguments> malformed() {
        var good = session();
        var parts = good.split("\\.");
        return Stream.of(
                arguments("empty", ""),
                arguments("a word", "whatever"),
                arguments("dots", ".."),
                arguments("a megabyte of dots", ".".repeat(1 << 20)),
                arguments("one part", parts[0]),
                arguments("two parts", parts[0] + "." + parts[1]),
                arguments("four parts", good + ".AA"),
                arguments("five parts", good + ".AA.AA"),
                arguments("a space in front", " " + good),
                arguments("a line break behind", good + "\n"),
                arguments("a scheme in front", "Bearer " + good),
                arguments("padding behind the signature", good + "=="),
                arguments("padding behind the header", parts[0] + "=." + parts[1] + "." + parts[2]),
                arguments("standard alphabet", parts[0] + "." + parts[1] + "." + "+/" + parts[2].substring(2)),
                arguments("NUL", parts[0] + "." + parts[1] + "\0." + parts[2]),
                arguments("beyond Latin-1", parts[0] + "." + parts[1] + "." + "ü€" + parts[2].substring(2)),
                arguments("unused bits set", good.substring(0, good.length() - 1) + nonCanonical(good)),
                arguments("longer than the limit", withClaim("x", "x".repeat(16 * 1024))),
                arguments("deep payload", raw(nested(claims(), 33))),
                arguments("payload a list", raw("[]")),
                arguments("payload null", raw("null")),
                arguments("payload a text", raw("\"x\"")),
                arguments("payload a number", raw("1")),
                arguments("payload empty", raw("")),
                arguments("payload a token", raw(good)),
                arguments("payload cut off", raw("{\"sub\":\"u\"")),
                arguments("payload with more behind", raw(text(claims()) + "{}")),
                arguments("payload with a comment", raw("/**/" + text(claims()))),
                arguments("payload with NaN", raw("{\"sub\":\"u\",\"exp\":NaN}")),
                arguments("payload in single quotes", raw("{'sub':'u'}")),
                arguments("payload with a trailing comma", raw("{\"sub\":\"u\",}")),
                arguments("payload with a member twice", raw("{\"sub\":\"a\",\"sub\":\"b\"}")),
                arguments("payload with a member twice, escaped", raw("{\"sub\":\"a\",\"s\\u0075b\":\"b\"}")),
                arguments("payload with null twice", raw("{\"x\":null,\"x\":null}")),
                arguments("payload with a member twice inside", raw("{\"x\":{\"y\":1,\"y\":1}}")),
                arguments("payload with a mark", raw("\uFEFF" + text(claims()))),
                arguments("payload in UTF-16", raw(text(claims()).getBytes(StandardCharsets.UTF_16LE))),
                arguments("payload not UTF-8", raw("{\"sub\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1))),
                arguments(
                        "payload overlong UTF-8",
                        raw(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'})),
                arguments(
                        "header null",
                        sign(bytes("null"), json(claims()), TestTokens.KEYS.getPrivate(), "SHA256withRSA")),
                arguments(
                        "header a list",
                        sign(bytes("[]"), json(claims()), TestTokens.KEYS.getPrivate(), "SHA256withRSA")),
                arguments(
                        "header with the algorithm twice",
                        sign(
                                bytes("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"ins_test\"}"),
                                json(claims()),
                                TestTokens.KEYS.getPrivate(),
                                "SHA256withRSA")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void refusesWhatIsNotStrictlyAToken(String name, String token) {
        assertThat(outcome(token)).isEqualTo("token-invalid");
    }

    static Stream<Arguments> wellFormed() {
        return Stream.of(
                arguments("white space behind the payload", raw(text(claims()) + " \n")),
                arguments("the deepest payload", raw(nested(claims(), 32))),
                arguments("eight kilobytes", withClaim("x", "x".repeat(8 * 1024))),
                arguments(
                        "a long number", raw(text(with(claims(), "x", 0)).replace(":0}", ":" + "9".repeat(500) + "}"))),
                arguments("UTF-8", withClaim("name", "Zoë \uD83D\uDE00")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wellFormed")
    void acceptsWhatIsUnusualButRight(String name, String token) {
        assertThat(outcome(token)).isEqualTo("valid");
    }

    @Test
    void refusesAKeyThatTheSetHadToSkip() {
        var small = TestTokens.rsa(1024);
        var keys = KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk("small", small.getPublic())));
        var token = sign(json(with(header(), "kid", "small")), json(claims()), small.getPrivate(), "SHA256withRSA");

        assertThat(describe(verifier.verify(token, keys, NOW))).isEqualTo("token-verification-failed");
    }

    private String outcome(String token) {
        return describe(verifier.verify(token, KEYS, NOW));
    }

    private static String outcome(TokenSettings settings, String token, Instant now) {
        return describe(new TokenVerifier(settings).verify(token, KEYS, now));
    }

    private static String describe(TokenVerification outcome) {
        if (outcome instanceof TokenVerification.Rejected rejected) {
            return rejected.reason().slug();
        }
        return outcome instanceof TokenVerification.NeedsKeys needed ? "needs " + needed.keyId() : "valid";
    }

    private static String nested(Map<String, Object> claims, int depth) {
        var value = "[".repeat(depth - 1) + "]".repeat(depth - 1);
        return text(with(claims, "x", 0)).replace("\"x\":0", "\"x\":" + value);
    }

    /** The last character of a token with an unused bit set; 256 bytes leave four bits unused. */
    private static char nonCanonical(String token) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(token.charAt(token.length() - 1)) | 1);
    }

    private static String raw(String payload) {
        return raw(bytes(payload));
    }

    private static String raw(byte[] payload) {
        return sign(json(header()), payload, TestTokens.KEYS.getPrivate(), "SHA256withRSA");
    }

    private static String part(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    private static String text(Map<String, Object> members) {
        return new String(json(members), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

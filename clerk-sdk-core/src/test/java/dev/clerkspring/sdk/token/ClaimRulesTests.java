package dev.clerkspring.sdk.token;

import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.session;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.slug;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.without;
import static dev.clerkspring.sdk.token.TestTokens.withoutClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimRulesTests {

    private static final Instant NOW = TestTokens.NOW;

    private static final long T = NOW.getEpochSecond();

    private static final KeySet KEYS = TestTokens.keySet();

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
                arguments("expiry at the beginning of 1970", withClaim("exp", 0), "token-expired"),
                arguments("expiry before 1970", withClaim("exp", -1), "token-expired"),
                arguments("expiry long before", withClaim("exp", -1e300), "token-expired"),
                arguments("not-before absent", withoutClaim("nbf"), "valid"),
                arguments("not-before at the beginning of 1970", withClaim("nbf", 0), "valid"),
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
        var settings = TokenSettings.builder().authorizedParties(parties).build();
        var verifier = new TokenVerifier(settings, MissingAzp.ALLOW);

        assertThat(outcome(settings, token, NOW)).isEqualTo(strict);
        assertThat(slug(verifier.verify(token, KEYS, NOW))).isEqualTo(lenient);
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

    private static String outcome(String token) {
        return outcome(TokenSettings.defaults(), token, NOW);
    }

    private static String outcome(TokenSettings settings, String token, Instant now) {
        return slug(new TokenVerifier(settings).verify(token, KEYS, now));
    }
}

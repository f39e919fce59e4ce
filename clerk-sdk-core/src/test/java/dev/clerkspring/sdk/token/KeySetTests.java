package dev.clerkspring.sdk.token;

import static dev.clerkspring.sdk.token.TestTokens.jwk;
import static dev.clerkspring.sdk.token.TestTokens.jwks;
import static dev.clerkspring.sdk.token.TestTokens.pem;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTests {

    private static final PublicKey KEY = TestTokens.KEYS.getPublic();

    private static final PublicKey OTHER = TestTokens.OTHER_KEYS.getPublic();

    static Stream<Arguments> unusable() {
        return Stream.of(
                arguments("for encryption", with(jwk("k", OTHER), "use", "enc")),
                arguments("for another algorithm", with(jwk("k", OTHER), "alg", "RS512")),
                arguments("too small", jwk("k", TestTokens.SMALL_KEYS.getPublic())),
                arguments("private", with(jwk("k", OTHER), "d", "AQAB")),
                arguments("symmetric", Map.of("kty", "oct", "kid", "k", "k", "c2VjcmV0")),
                arguments(
                        "on a curve",
                        Map.of(
                                "kty",
                                "EC",
                                "crv",
                                "P-256",
                                "kid",
                                "k",
                                "x",
                                "_bnaWqKIwFZ4Z2szgqz5idrhrfu1Qq9hPLfJ7VBcvHM",
                                "y",
                                "m5ZMZBtlSEZgehN9I8T8DWXoAoTzKAiKJRii0Vb5u4M")),
                arguments("of an unknown type", Map.of("kty", "new", "kid", "k")),
                arguments("without type", without(jwk("k", OTHER), "kty")),
                arguments("without modulus", without(jwk("k", OTHER), "n")),
                arguments("without exponent", without(jwk("k", OTHER), "e")),
                arguments("with the exponent one", with(jwk("k", OTHER), "e", "AQ")),
                arguments("with a modulus that is no text", with(jwk("k", OTHER), "n", 1)),
                arguments("with a modulus of zero", with(jwk("k", OTHER), "n", "AA")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void skipsAKeyThatCannotBeUsedAndRemembersIt(String name, Map<String, Object> key) {
        var keys = KeySet.fromJwks(jwks(key, jwk("good", KEY)));

        assertThat(keys.key("good")).isEqualTo(KEY);
        assertThat(keys.key("k")).isNull();
        assertThat(keys.hasSkipped("k")).isTrue();
        assertThat(keys.settles("k")).isTrue();
        assertThat(keys.settles("new")).isFalse();
    }

    @Test
    void takesKeysThatDoNotSayWhatTheyAreFor() {
        var keys = KeySet.fromJwks(jwks(without(without(jwk("k", KEY), "use"), "alg")));

        assertThat(keys.key("k")).isEqualTo(KEY);
    }

    @Test
    void ignoresEntriesWithoutAUsableId() {
        var keys = KeySet.fromJwks(jwks(
                "text",
                without(jwk("k", OTHER), "kid"),
                jwk("a b", OTHER),
                jwk("x".repeat(257), OTHER),
                jwk("good", KEY)));

        assertThat(keys.key("good")).isEqualTo(KEY);
        assertThat(keys.key("a b")).isNull();
        assertThat(keys.key(null)).isNull();
    }

    @Test
    void takesTheFirstOfTwoKeysWithOneId() {
        assertThat(KeySet.fromJwks(jwks(jwk("k", KEY), jwk("k", OTHER))).key("k"))
                .isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "{}", "{\"keys\":[]}", "{\"keys\":{}}", "{\"keys\":null}"})
    void refusesWhatIsNoKeySet(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeySet.fromJwks(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> pems() {
        var pem = pem(KEY);
        var body = Base64.getEncoder().encodeToString(KEY.getEncoded());
        return Stream.of(
                arguments("as it should be", pem),
                arguments("with Windows line breaks", pem.replace("\n", "\r\n")),
                arguments("with line breaks spelled out", pem.replace("\n", "\\n")),
                arguments("with Windows line breaks spelled out", pem.replace("\n", "\\r\\n")),
                arguments("with spaces for line breaks", pem.replace('\n', ' ')),
                arguments("without line breaks", pem.replace("\n", "")),
                arguments("without frame", body),
                arguments("without frame, line breaks spelled out", body.replaceAll("(.{64})", "$1\\\\n")),
                arguments("with white space around", "\n  " + pem + "  \n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pems")
    void readsAPublicKey(String name, String pem) {
        var keys = KeySet.fromPem(pem);

        assertThat(keys.key("whatever")).isEqualTo(KEY);
        assertThat(keys.key(null)).isEqualTo(KEY);
        assertThat(keys.settles("whatever")).isTrue();
    }

    static Stream<Arguments> badPems() {
        var secret =
                Base64.getEncoder().encodeToString(TestTokens.KEYS.getPrivate().getEncoded());
        return Stream.of(
                arguments("empty", ""),
                arguments("a word", "secret!"),
                arguments("half a key", pem(KEY).substring(0, 200)),
                arguments("a private key", "-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----"),
                arguments("a private key without frame", secret),
                arguments("too small", pem(TestTokens.SMALL_KEYS.getPublic())),
                arguments("not base64", "-----BEGIN PUBLIC KEY-----\nabcde\n-----END PUBLIC KEY-----"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPems")
    void refusesWhatIsNoPublicKeyWithoutRepeatingIt(String name, String pem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeySet.fromPem(pem))
                .satisfies(ex -> assertThat(pem.isEmpty() || !ex.getMessage().contains(pem))
                        .isTrue())
                .withNoCause();
    }
}

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
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnverifiedTokenTests {

    private static final KeySet KEYS = TestTokens.keySet();

    private final TokenVerifier verifier = new TokenVerifier(TokenSettings.defaults());

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
                arguments("pairs of surrogates", "\uD83D\uDE00".repeat(5) + "..A"),
                arguments("pairs of surrogates behind", good + "\uD83D\uDE00"),
                arguments("half a pair of surrogates", "\uD83D" + good),
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

    static Stream<Arguments> kinds() {
        var machine = with(claims(), "sub", "mch_1");
        return Stream.of(
                arguments("a session", session(), TokenCategory.UNSPECIFIED, true, false, false),
                arguments(
                        "of sessions", withHeader("cat", "cl_B7d4PD111AAA"), TokenCategory.SESSION, true, false, false),
                arguments(
                        "of templates",
                        withHeader("cat", "cl_B7d4PD222AAA"),
                        TokenCategory.TEMPLATE,
                        false,
                        false,
                        false),
                arguments("of machines", withHeader("cat", "cl_B7d4PD333AAA"), TokenCategory.M2M, false, false, false),
                arguments("not published", withHeader("cat", "new"), TokenCategory.UNKNOWN, false, false, false),
                arguments("null", withHeader("cat", null), TokenCategory.UNKNOWN, false, false, false),
                arguments("OAuth", withHeader("typ", "at+jwt"), TokenCategory.UNSPECIFIED, false, true, false),
                arguments("a machine's", sign(header(), machine), TokenCategory.UNSPECIFIED, false, false, true),
                arguments(
                        "OAuth, without signature",
                        unsigned(withHeader("typ", "at+jwt")),
                        TokenCategory.UNSPECIFIED,
                        true,
                        false,
                        false),
                arguments(
                        "a machine's, without signature",
                        unsigned(sign(header(), machine)),
                        TokenCategory.UNSPECIFIED,
                        true,
                        false,
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void saysWhatItIs(
            String name, String token, TokenCategory category, boolean session, boolean oauth, boolean machine) {
        var read = Objects.requireNonNull(verifier.read(token));

        assertThat(read.category()).isEqualTo(category);
        assertThat(read.isSessionToken()).isEqualTo(session);
        assertThat(read.isOauthToken()).isEqualTo(oauth);
        assertThat(read.isMachineToken()).isEqualTo(machine);
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    @Test
    void saysWhetherItNamesAParty() {
        assertThat(Objects.requireNonNull(verifier.read(session())).namesParty())
                .isTrue();
        assertThat(Objects.requireNonNull(verifier.read(withClaim("azp", ""))).namesParty())
                .isFalse();
    }

    private String outcome(String token) {
        return slug(verifier.verify(token, KEYS, TestTokens.NOW));
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

    private static String text(Map<String, Object> members) {
        return new String(json(members), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages a valid token in random places; the seeds are fixed, so that a failure can be repeated. */
class TokenFuzzTests {

    private static final String VALID = TestTokens.session();

    private static final KeySet KEYS = TestTokens.keySet();

    private static final String CHARACTERS = "ABCDwxyz0189-_+/=.%{}[]\",:\\ \0\n\u00fc\u20ac\uD83D\uDE00";

    private final TokenVerifier verifier = new TokenVerifier(TokenSettings.defaults());

    @Test
    void theTokenIsValidBeforeItIsDamaged() {
        assertThat(verifier.verify(VALID, KEYS, TestTokens.NOW)).isInstanceOf(TokenVerification.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverThrowsForADamagedTokenAndNeverAcceptsOne(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var token = new StringBuilder(VALID);
            for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
                damage(token, random);
            }
            if (!token.toString().equals(VALID)) {
                assertThat(verifier.verify(token.toString(), KEYS, TestTokens.NOW))
                        .as("seed %d, round %d", seed, i)
                        .isNotInstanceOf(TokenVerification.Verified.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void readsDamagedContentUnderAGoodSignatureWithoutThrowing(long seed) {
        var random = new Random(seed);
        var header = TestTokens.json(TestTokens.header());
        var payload = TestTokens.json(TestTokens.with(TestTokens.claims(), "fea", "o:a,u:b"));
        for (int i = 0; i < 250; i++) {
            var token =
                    TestTokens.sign(header, damaged(payload, random), TestTokens.KEYS.getPrivate(), "SHA256withRSA");
            var outcome = verifier.verify(token, KEYS, TestTokens.NOW);
            if (outcome instanceof TokenVerification.Verified verified) {
                assertThat(ClerkSession.of(verified.token().claims()).userId()).isNotEmpty();
            } else {
                assertThat(outcome).isInstanceOf(TokenVerification.Rejected.class);
            }
        }
    }

    private static void damage(StringBuilder token, Random random) {
        int at = random.nextInt(token.length());
        char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        switch (random.nextInt(4)) {
            case 0 -> token.setCharAt(at, other);
            case 1 -> token.insert(at, other);
            case 2 -> token.deleteCharAt(at);
            default -> token.setLength(Math.max(8, at));
        }
    }

    private static byte[] damaged(byte[] json, Random random) {
        var text = new StringBuilder(new String(json, StandardCharsets.ISO_8859_1));
        damage(text, random);
        return text.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}

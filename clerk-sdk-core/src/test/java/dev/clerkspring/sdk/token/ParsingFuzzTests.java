package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays its seeds in the ordinary build and fuzzes where {@code JAZZER_FUZZ=1} is set. */
class ParsingFuzzTests {

    private static final String VALID = TestTokens.session();

    private static final KeySet KEYS = TestTokens.keySet();

    private static final StrictJson JSON = new StrictJson(32);

    private static final TokenVerifier VERIFIER = new TokenVerifier(TokenSettings.defaults());

    private static final ClaimRules RULES = new ClaimRules(
            TokenSettings.builder()
                    .audiences(List.of("a"))
                    .authorizedParties(List.of(TestTokens.PARTY))
                    .issuers(List.of(TestTokens.ISSUER))
                    .build(),
            MissingAzp.ALLOW);

    static Stream<byte[]> tokens() {
        return Stream.of(VALID, "..", "a.b.c", "e30.e30.", VALID + "=", VALID.substring(0, VALID.lastIndexOf('.') + 1))
                .map(token -> token.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("tokens")
    @FuzzTest(maxDuration = "10m")
    void verifiesNoTokenButTheOneThatWasSigned(byte[] data) {
        var token = new String(data, StandardCharsets.UTF_8);

        assertThat(VERIFIER.verify(token, KEYS, TestTokens.NOW) instanceof TokenVerification.Verified)
                .isEqualTo(token.equals(VALID));
    }

    static Stream<byte[]> claims() {
        return Stream.of(
                        "{\"sub\":\"user_1\",\"exp\":1700000060,\"nbf\":1e3,\"iat\":-1,\"aud\":[\"a\"],\"azp\":null}",
                        "{\"v\":2,\"fea\":\"o:a,u:b,ou:c\",\"pla\":\"o:p\",\"o\":{\"id\":\"org_1\",\"slg\":\"s\","
                                + "\"rol\":\"admin\",\"per\":\"read,manage\",\"fpm\":\"3,18446744073709551616\"}}",
                        "{\"org_id\":\"org_1\",\"org_role\":\"org:admin\",\"org_permissions\":[\"org:a:b\",1,null]}",
                        "{\"fva\":[4,-1],\"sts\":\"pending\",\"act\":{\"sub\":\"user_2\"}}",
                        "{\"exp\":1e400,\"iat\":99999999999999999999999999,\"fva\":[1e99,\"x\"],\"v\":2.0,\"o\":[]}")
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("claims")
    @FuzzTest(maxDuration = "10m")
    void readsASessionFromAnyClaims(byte[] data) {
        var claims = JSON.object(data);
        if (claims == null) {
            return;
        }
        var session = ClerkSession.of(claims);

        assertThat(session.claims()).isEqualTo(claims);
        assertThat(session.features())
                .allSatisfy(feature -> assertThat(feature.name()).isNotNull());
        if (RULES.violation(claims, TestTokens.NOW) == null) {
            assertThat(session.userId()).isNotEmpty();
            assertThat(Objects.requireNonNull(session.expiresAt()).plusSeconds(5))
                    .isAfter(TestTokens.NOW);
        }
    }
}

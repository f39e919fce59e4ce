package dev.clerkspring.sdk.machine;

import static dev.clerkspring.sdk.token.TestTokens.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds classification, gate and verification against conformance vectors kept outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachineTokenVectorsTests {

    private static final String PROPERTY = "clerk.conformance.token-vectors";

    /** Clerk's SDK takes a 200 for a yes, whatever it says; we do not. */
    private static final Map<String, String> STRICTER =
            Map.of("M6 ak revoked 200", "token-invalid", "M17 oauth active:false 200", "token-invalid");

    private static final Set<TokenType> ANY = Set.of(TokenType.values());

    private final MachineTokenVerifier verifier = new MachineTokenVerifier(TokenSettings.defaults());

    private JsonNode vectors;

    private JsonNode examples;

    private KeySet keys;

    private Instant now;

    @BeforeAll
    void read() {
        var path = System.getProperty(PROPERTY);
        assumeTrue(path != null, "Set -D" + PROPERTY + " to the absolute path of the vectors to run these");
        var all = JsonMapper.shared().readTree(Path.of(path));
        vectors = all.get("machine_tokens");
        examples = vectors.get("opaque_examples");
        keys = KeySet.fromJwks(all.at("/keys/jwks.main").toString().getBytes(StandardCharsets.UTF_8));
        now = Instant.ofEpochMilli(vectors.at("/oauth_jwt_expected/created_ms").longValue());
    }

    @Test
    void tellsTheKindsOfTheExamples() {
        assertThat(examples.properties())
                .hasSize(3)
                .allSatisfy(
                        example -> assertThat(verifier.typeOf(example.getValue().stringValue())
                                        .id())
                                .isEqualTo(example.getKey()));
    }

    @Test
    void readsTheOauthTokens() {
        var expected = vectors.get("oauth_jwt_expected");
        for (var name : List.of("oauth_jwt_at+jwt", "oauth_jwt_application_at+jwt")) {
            assertThat(verifier.verify(vectors.get(name).stringValue(), keys, now))
                    .isEqualTo(new MachineVerification.Verified(new MachineToken.OauthToken(
                            expected.get("id").stringValue(),
                            expected.get("subject").stringValue(),
                            expected.get("clientId").stringValue(),
                            expected.get("scopes")
                                    .valueStream()
                                    .map(JsonNode::stringValue)
                                    .toList(),
                            Instant.ofEpochMilli(expected.get("expiration_ms").longValue()))));
        }
    }

    Stream<Arguments> requests() {
        var ak = examples.get("api_key").stringValue();
        var oat = examples.get("oauth_token").stringValue();
        var oauth = vectors.get("oauth_jwt_at+jwt").stringValue();
        var active = "\"id\": \"1\", \"subject\": \"user_1\"}";
        return Stream.of(
                arguments(
                        "M1 ak accepts api_key", Set.of(TokenType.API_KEY), ak, "{\"object\": \"api_key\", " + active),
                arguments("M6 ak revoked 200", Set.of(TokenType.API_KEY), ak, "{\"revoked\": true, " + active),
                arguments("M8 no token api_key", Set.of(TokenType.API_KEY), null, null),
                arguments("M9 session to m2m", Set.of(TokenType.M2M_TOKEN), TestTokens.session(), null),
                arguments("M10 ak to oauth", Set.of(TokenType.OAUTH_TOKEN), ak, null),
                arguments("M11 array miss", Set.of(TokenType.OAUTH_TOKEN, TokenType.M2M_TOKEN), ak, null),
                arguments("M12 array none + cookie", Set.of(TokenType.OAUTH_TOKEN, TokenType.M2M_TOKEN), null, null),
                arguments("M17 oauth active:false 200", Set.of(TokenType.OAUTH_TOKEN), oat, "{\"active\": false}"),
                arguments("M18 m2m jwt accepts m2m", Set.of(TokenType.M2M_TOKEN), m2m("cat", "cl_B7d4PD333AAA"), null),
                arguments("M20 oauth jwt", Set.of(TokenType.OAUTH_TOKEN), oauth, null),
                arguments("M22 empty array", Set.of(), ak, null),
                arguments("M23 any unknown prefix", ANY, "xyz_123", null),
                arguments(
                        "M25 m2m jwt with cat session",
                        Set.of(TokenType.M2M_TOKEN),
                        m2m("cat", "cl_B7d4PD111AAA"),
                        null),
                arguments(
                        "M26 m2m jwt with cat ignore",
                        Set.of(TokenType.M2M_TOKEN),
                        m2m("cat", "cl_I7d4PD111III"),
                        null),
                arguments("M27 m2m jwt typ at+jwt & mch sub", Set.of(TokenType.M2M_TOKEN), m2m("typ", "at+jwt"), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void decidesAsClerkDoes(String id, Set<TokenType> accepted, String token, String answer) {
        assertThat(outcome(accepted, token, answer)).isEqualTo(STRICTER.getOrDefault(id, reason(id)));
    }

    @Test
    void refusesWhatHasExpiredAndWhatNamesNoAudience() {
        var oauth = vectors.get("oauth_jwt_at+jwt").stringValue();
        var failed = reason("M21 oauth jwt expired");
        assertThat(outcome(verifier.verify(oauth, keys, now.plusSeconds(305)))).isEqualTo(failed);
        var choosy = new MachineTokenVerifier(
                TokenSettings.builder().audiences(List.of("https://api")).build());
        assertThat(outcome(choosy.verify(oauth, keys, now)))
                .isEqualTo(reason("M32 oauth jwt audience set, aud absent"));
    }

    private String reason(String id) {
        return vectors.get("request_outcomes")
                .valueStream()
                .filter(outcome -> outcome.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow()
                .at("/observed_3_25_0/reason")
                .stringValue("signed-in");
    }

    private String outcome(Set<TokenType> accepted, String token, String answer) {
        var type = token != null ? verifier.typeOf(token) : null;
        var refusal = new AcceptedTokens(accepted).refusal(type);
        if (refusal != null) {
            return refusal.slug();
        }
        var own = token.split("\\.").length == 3 && type == TokenType.M2M_TOKEN;
        return outcome(
                answer != null
                        ? verifier.verify(type, ClerkJson.mapper().readValue(answer, Introspection.class), now)
                        : verifier.verify(token, own ? TestTokens.keySet() : keys, own ? TestTokens.NOW : now));
    }

    private static String outcome(MachineVerification verification) {
        return verification instanceof MachineVerification.Rejected rejected
                ? rejected.reason().slug()
                : verification instanceof MachineVerification.Verified ? "signed-in" : verification.toString();
    }

    private static String m2m(String member, Object value) {
        return sign(
                TestTokens.with(TestTokens.header(), member, value),
                TestTokens.with(TestTokens.claims(), "sub", "mch_1"));
    }
}

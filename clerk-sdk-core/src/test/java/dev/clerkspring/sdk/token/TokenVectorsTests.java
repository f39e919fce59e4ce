package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the verifier, the permission decoding and the publishable key against conformance vectors kept outside. */
class TokenVectorsTests {

    private static final String PROPERTY = "clerk.conformance.token-vectors";

    private static JsonNode vectors;

    @BeforeAll
    static void read() {
        var path = System.getProperty(PROPERTY);
        assumeTrue(path != null, "Set -D" + PROPERTY + " to the absolute path of the vectors to run these");
        vectors = JsonMapper.shared().readTree(Path.of(path));
    }

    @TestFactory
    Stream<DynamicTest> tokens() {
        return each("vectors", TokenVectorsTests::verify);
    }

    @TestFactory
    Stream<DynamicTest> permissions() {
        return each("permission_vectors", vector -> {
            var organization = new LinkedHashMap<String, Object>();
            organization.put("id", "org_1");
            organization.put("per", vector.get("per").stringValue(null));
            organization.put("fpm", vector.get("fpm").stringValue(null));
            var claims = new LinkedHashMap<String, Object>();
            claims.put("v", 2L);
            claims.put("fea", vector.get("fea").stringValue(null));
            claims.put("o", organization);
            assertThat(ClerkSession.of(claims).organization().permissions())
                    .containsExactlyElementsOf(texts(vector.get("expected_permissions")));
        });
    }

    @TestFactory
    Stream<DynamicTest> validPublishableKeys() {
        return each("publishable_keys_valid", vector -> {
            var key = PublishableKey.parse(vector.get("publishable_key").stringValue());
            var type = vector.get("instance_type").stringValue();
            assertThat(key.instanceType())
                    .isEqualTo(type.equals("production") ? InstanceType.PRODUCTION : InstanceType.DEVELOPMENT);
            assertThat(key.frontendApi()).isEqualTo(vector.get("frontend_api").stringValue());
            assertThat(key.cookieSuffix()).isEqualTo(vector.get("cookie_suffix").stringValue());
        });
    }

    @TestFactory
    Stream<DynamicTest> invalidPublishableKeys() {
        return each(
                "publishable_keys_invalid",
                vector -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> PublishableKey.parse(vector.stringValue())));
    }

    private static Stream<DynamicTest> each(String name, Consumer<JsonNode> test) {
        var cases = vectors.get(name);
        assertThat(cases).isNotEmpty();
        return cases.valueStream()
                .map(vector -> dynamicTest(vector.path("id").asString(vector.toString()), () -> test.accept(vector)));
    }

    private static void verify(JsonNode vector) {
        var options = vector.get("options");
        if (options.path("clockSkewInMs").asInt(0) < 0) {
            assertThatIllegalArgumentException().isThrownBy(() -> settings(options));
            return;
        }
        var token = vector.get("token").isNull()
                ? generated(vector.get("id").stringValue())
                : vector.get("token").stringValue();
        var now = Instant.ofEpochMilli(vector.get("now_epoch_ms").longValue());
        var outcome = new TokenVerifier(settings(options))
                .verify(token, keys(vector.get("key").stringValue()), now);
        var expected = vector.get("expected");
        if (expected.get("outcome").stringValue().equals("valid")) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            TokenVerification.Verified.class,
                            verified -> assertThat(verified.token().claims().get("sub"))
                                    .isEqualTo(expected.get("sub").stringValue()));
        } else {
            assertThat(reason(outcome)).isEqualTo(expected.get("reason").stringValue());
        }
    }

    /** A key that no newer set will bring either is what a driver makes a mismatch of. */
    private static String reason(TokenVerification outcome) {
        if (outcome instanceof TokenVerification.Rejected rejected) {
            return rejected.reason().slug();
        }
        return outcome instanceof TokenVerification.NeedsKeys ? TokenReason.JWK_KID_MISMATCH.slug() : "none";
    }

    private static TokenSettings settings(JsonNode options) {
        var settings = TokenSettings.builder()
                .authorizedParties(texts(options.path("authorizedParties")))
                .audiences(texts(options.path("audience")))
                .issuers(texts(options.path("issuer")));
        var skew = options.path("clockSkewInMs");
        if (skew.isNumber()) {
            settings.clockSkew(Duration.ofMillis(skew.longValue()));
        }
        return settings.build();
    }

    private static List<String> texts(JsonNode oneOrSeveral) {
        return oneOrSeveral.isString()
                ? List.of(oneOrSeveral.stringValue())
                : oneOrSeveral.valueStream().map(JsonNode::stringValue).toList();
    }

    private static KeySet keys(String name) {
        var key = vectors.get("keys").get(name);
        return key.isString()
                ? KeySet.fromPem(key.stringValue())
                : KeySet.fromJwks(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Tokens that are described in the vectors rather than contained. */
    private static String generated(String id) {
        var nested = "[".repeat(100_000) + "]".repeat(100_000);
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\""
                + vectors.at("/keys/jwks.main/keys/0/kid").stringValue() + "\"";
        var payload = vectors.at("/meta/reference_payload").toString().replaceFirst("}$", "");
        return switch (id) {
            case "kid-huge" -> generated(header.replaceFirst("ins_\\w+", "k".repeat(100_000)) + "}", payload + "}");
            case "size-huge-1MB-payload" ->
                generated(header + "}", payload + ",\"x\":\"" + "x".repeat(1_048_576) + "\"}");
            case "size-depth-100000" -> generated(header + "}", payload + ",\"x\":" + nested + "}");
            case "size-depth-header-100000" -> generated(header + ",\"x\":" + nested + "}", payload + "}");
            default -> throw new IllegalArgumentException("No recipe for " + id);
        };
    }

    private static String generated(String header, String payload) {
        return TestTokens.sign(
                header.getBytes(StandardCharsets.UTF_8),
                payload.getBytes(StandardCharsets.UTF_8),
                privateKey(),
                "SHA256withRSA");
    }

    private static PrivateKey privateKey() {
        var pem = vectors.get("keys").get("private_pkcs8_pem.main (test only)").stringValue();
        var encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }
}

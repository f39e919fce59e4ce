package dev.clerkspring.sdk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the verifier against conformance vectors kept outside. */
class WebhookVectorsTests {

    private static final String PROPERTY = "clerk.conformance.token-vectors";

    @TestFactory
    @Covers(value = "Q55", in = Place.FUNCTION)
    Stream<DynamicTest> webhooks() {
        var path = System.getProperty(PROPERTY);
        assumeTrue(path != null, "Set -D" + PROPERTY + " to the absolute path of the vectors to run these");
        var vectors = JsonMapper.shared().readTree(Path.of(path)).get("webhooks");
        assertThat(vectors).isNotEmpty();
        return vectors.valueStream().map(vector -> dynamicTest(vector.get("id").stringValue(), () -> verify(vector)));
    }

    private static void verify(JsonNode vector) {
        var secret = vector.get("secret").stringValue();
        var expected = vector.get("expected").stringValue().replaceFirst(" \\(.*", "");
        if (expected.equals("configuration-error")) {
            assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse(secret));
            return;
        }
        var delivery = new TestDelivery(
                headers(vector.get("headers")),
                vector.get("body").stringValue().getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(vector.get("now_epoch_s").longValue()));
        assertThat(outcome(delivery.verifiedBy(new WebhookVerifier(WebhookSecret.parse(secret)))))
                .isEqualTo(expected);
    }

    private static Map<String, String> headers(JsonNode headers) {
        var map = new TreeMap<String, String>();
        headers.properties()
                .forEach(header -> map.put(header.getKey(), header.getValue().stringValue()));
        return map;
    }

    private static String outcome(WebhookVerification verification) {
        return (verification instanceof WebhookVerification.Rejected rejected)
                ? rejected.reason().slug()
                : "valid";
    }
}

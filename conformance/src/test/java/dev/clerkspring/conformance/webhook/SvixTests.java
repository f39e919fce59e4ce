package dev.clerkspring.conformance.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.svix.Webhook;
import com.svix.exceptions.EmptyWebhookSecretException;
import com.svix.exceptions.WebhookSigningException;
import com.svix.exceptions.WebhookVerificationException;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookSigner;
import dev.clerkspring.sdk.webhook.WebhookVerification;
import dev.clerkspring.sdk.webhook.WebhookVerifier;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library of Svix, by which Clerk delivers, and ours accept the same. */
class SvixTests {

    private static final String ID = "msg_2abc";

    private final WebhookSecret secret = WebhookSecret.random();

    private final Webhook svix;

    SvixTests() throws EmptyWebhookSecretException {
        svix = new Webhook(secret.value());
    }

    static Stream<String> bodies() {
        var random = new Random(7);
        return Stream.concat(
                Stream.of("{}", "{\"type\":\"brand.new\"}", "{ \"ä\" : \"\uD83D\uDE00\" }\n"),
                random.ints(50, 1, 2_000).mapToObj(size -> "{\"a\":\"" + "ä".repeat(size) + size + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void svixAcceptsWhatWeSign(String body) {
        var headers = new WebhookSigner(secret).headers(ID, Instant.now(), body.getBytes(StandardCharsets.UTF_8));

        assertThatCode(() -> svix.verify(body, http(headers))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void weAcceptWhatSvixSigns(String body) throws WebhookSigningException {
        var now = Instant.now().getEpochSecond();
        var headers = headers(Long.toString(now), svix.sign(ID, now, body));

        assertThat(weAccept(headers, body)).isTrue();
    }

    static Stream<Map<String, String>> changes() {
        var now = Instant.now().getEpochSecond();
        return Stream.of(
                Map.of(),
                Map.of("svix-id", "msg_other"),
                Map.of("svix-id", ""),
                Map.of("svix-timestamp", Long.toString(now - 1_000)),
                Map.of("svix-timestamp", Long.toString(now + 1_000)),
                Map.of("svix-timestamp", "now"),
                Map.of("svix-signature", ""),
                Map.of("svix-signature", "v1"),
                Map.of("svix-signature", "v1,"),
                Map.of("svix-signature", "v1,AAAA v2,AAAA"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void bothJudgeAlike(Map<String, String> change) {
        var body = "{}";
        var headers = new HashMap<>(
                new WebhookSigner(secret).headers(ID, Instant.now(), body.getBytes(StandardCharsets.UTF_8)));
        headers.putAll(change);

        assertThat(weAccept(headers, body)).isEqualTo(change.isEmpty()).isEqualTo(svixAccepts(headers, body));
    }

    private boolean weAccept(Map<String, String> headers, String body) {
        return new WebhookVerifier(secret).verify(headers::get, body.getBytes(StandardCharsets.UTF_8), Instant.now())
                instanceof WebhookVerification.Verified;
    }

    private boolean svixAccepts(Map<String, String> headers, String body) {
        try {
            svix.verify(body, http(headers));
            return true;
        } catch (WebhookVerificationException ex) {
            return false;
        }
    }

    private static Map<String, String> headers(String timestamp, String signature) {
        return Map.of("svix-id", ID, "svix-timestamp", timestamp, "svix-signature", signature);
    }

    private static HttpHeaders http(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (name, value) -> true);
    }
}

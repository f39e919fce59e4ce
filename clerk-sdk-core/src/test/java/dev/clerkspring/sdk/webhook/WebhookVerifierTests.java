package dev.clerkspring.sdk.webhook;

import static dev.clerkspring.sdk.webhook.TestDelivery.SECRET;
import static dev.clerkspring.sdk.webhook.TestDelivery.SIGNATURE;
import static dev.clerkspring.sdk.webhook.TestDelivery.reference;
import static dev.clerkspring.sdk.webhook.TestDelivery.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.webhook.WebhookVerification.Rejected;
import dev.clerkspring.sdk.webhook.WebhookVerification.Verified;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookVerifierTests {

    private static final WebhookVerifier VERIFIER = new WebhookVerifier(SECRET);

    private static final Instant SENT = Instant.ofEpochSecond(TestDelivery.SECONDS);

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("the reference message", reference()),
                arguments("one of several signatures", reference().with("svix-signature", "v1,AAAA " + SIGNATURE)),
                arguments("another version beside", reference().with("svix-signature", "v1a,x  v2,y " + SIGNATURE)),
                arguments("text after a second comma", reference().with("svix-signature", SIGNATURE + ",more")),
                arguments("white space around", reference().with("svix-id", "\t" + TestDelivery.ID + " ")),
                arguments("five minutes old", reference().receivedAt(SENT.plusSeconds(300))),
                arguments("five minutes old, and a bit", reference().receivedAt(SENT.plusMillis(300_999))),
                arguments("five minutes ahead", reference().receivedAt(SENT.minusSeconds(300))),
                arguments(
                        "bytes that are no text in ASCII",
                        signed("{\"type\":\"x\",\"data\":{\"ä\":\"\uD83D\uDE00\"}}")),
                arguments("no data", signed("{\"type\":\"brand.new\"}")),
                arguments("no type", signed("{}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted(String name, TestDelivery delivery) {
        assertThat(delivery.verifiedBy(VERIFIER))
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.event().id()).isEqualTo(TestDelivery.ID));
    }

    static Stream<Arguments> rejected() {
        return Stream.of(
                arguments("missing-headers", reference().without("svix-id")),
                arguments("missing-headers", reference().with("svix-timestamp", " \t")),
                arguments("missing-headers", reference().without("svix-id").with("webhook-id", TestDelivery.ID)),
                arguments("invalid-timestamp", reference().with("svix-timestamp", "yesterday")),
                arguments("invalid-timestamp", reference().with("svix-timestamp", "-1614265330")),
                arguments("invalid-timestamp", reference().with("svix-timestamp", "1614265330.7")),
                arguments("invalid-timestamp", reference().with("svix-timestamp", "١٦١٤٢٦٥٣٣٠")),
                arguments("invalid-timestamp", reference().with("svix-timestamp", "9".repeat(19))),
                arguments("timestamp-too-new", reference().with("svix-timestamp", "9".repeat(18))),
                arguments("timestamp-too-new", reference().receivedAt(SENT.minusMillis(300_001))),
                arguments("timestamp-too-old", reference().receivedAt(SENT.plusSeconds(301))),
                arguments("no-matching-signature", reference().with("svix-id", "msg_other")),
                arguments("no-matching-signature", reference().with("svix-timestamp", "01614265330")),
                arguments("no-matching-signature", reference().with("svix-signature", SIGNATURE.substring(3))),
                arguments(
                        "no-matching-signature", reference().with("svix-signature", SIGNATURE.replace("v1,", "v1a,"))),
                arguments("no-matching-signature", reference().with("svix-signature", SIGNATURE.replace("=", ""))),
                arguments("no-matching-signature", reference().with("svix-signature", "v1,")),
                arguments("no-matching-signature", reference().with("svix-signature", ", ,,")),
                arguments("invalid-payload", signed("")),
                arguments("invalid-payload", signed("null")),
                arguments("invalid-payload", signed("[{}]")),
                arguments("invalid-payload", signed("{\"type\":\"user.created\"")),
                arguments("invalid-payload", signed("{} {}")),
                arguments("invalid-payload", signed("[".repeat(100_000))),
                arguments("invalid-payload", signed("{\"type\":\"x\",\"timestamp\":\"yesterday\"}")),
                arguments("invalid-payload", signed("{\"type\":\"user.created\",\"data\":null}")),
                arguments("invalid-payload", signed("{\"type\":\"user.created\",\"data\":\"a text\"}")),
                arguments("invalid-payload", signed(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void rejected(String slug, TestDelivery delivery) {
        assertThat(delivery.verifiedBy(VERIFIER))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason().slug()).isEqualTo(slug));
    }

    @Test
    void namesTheHeadersThatAreMissing() {
        TestDelivery delivery = reference().without("svix-id").with("svix-signature", "");

        assertThat(delivery.verifiedBy(VERIFIER))
                .isEqualTo(new Rejected(WebhookReason.MISSING_HEADERS, "Missing: svix-id, svix-signature"));
    }

    @Test
    void takesAnyOfItsSecretsWhileOneIsReplaced() {
        WebhookSecret next = WebhookSecret.random();
        WebhookVerifier both = new WebhookVerifier(next, SECRET);

        assertThat(reference().verifiedBy(both)).isInstanceOf(Verified.class);
        assertThat(reference().verifiedBy(new WebhookVerifier(next))).isInstanceOf(Rejected.class);
    }

    @Test
    void hasAnotherToleranceIfAsked() {
        WebhookVerifier strict = new WebhookVerifier(List.of(SECRET), Duration.ZERO);

        assertThat(reference().verifiedBy(strict)).isInstanceOf(Verified.class);
        assertThat(reference().receivedAt(SENT.plusSeconds(1)).verifiedBy(strict))
                .isEqualTo(new Rejected(WebhookReason.TIMESTAMP_TOO_OLD, "Sent 1 s ago"));
        assertThat(reference().receivedAt(SENT.minusSeconds(1)).verifiedBy(strict))
                .isEqualTo(new Rejected(WebhookReason.TIMESTAMP_TOO_NEW, "Sent 1 s from now"));
    }

    @Test
    void signsAsTheReferenceDoes() {
        assertThat(new WebhookSigner(SECRET)
                        .headers(TestDelivery.ID, SENT, reference().body()))
                .isEqualTo(reference().headers());
    }

    @Test
    void needsASecretAndATolerance() {
        assertThatIllegalArgumentException().isThrownBy(WebhookVerifier::new);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookVerifier(List.of(SECRET), Duration.ofSeconds(-1)));
    }

    @Test
    void noticesEveryBitOfASignedBodyThatIsTurned() {
        byte[] body = reference().body();

        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] changed = body.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            TestDelivery delivery = new TestDelivery(reference().headers(), changed, SENT);
            assertThat(delivery.verifiedBy(VERIFIER))
                    .extracting("reason")
                    .isEqualTo(WebhookReason.NO_MATCHING_SIGNATURE);
        }
    }

    @Test
    void hasAnOutcomeForWhateverIsSigned() {
        byte[] event = "{\"type\":\"user.updated\",\"timestamp\":1,\"data\":{\"id\":\"u\",\"created_at\":2}}"
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(42);

        for (int i = 0; i < 5_000; i++) {
            byte[] changed = event.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(signed(changed).verifiedBy(VERIFIER)).isNotNull();
        }
    }
}

package dev.clerkspring.test.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.webhook.WebhookEventType;
import dev.clerkspring.sdk.webhook.WebhookReason;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookVerification;
import dev.clerkspring.sdk.webhook.WebhookVerification.Rejected;
import dev.clerkspring.sdk.webhook.WebhookVerification.Verified;
import dev.clerkspring.sdk.webhook.WebhookVerifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

class ClerkWebhooksTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final WebhookSecret SECRET = WebhookSecret.random();

    private static final DeletedObject USER = new DeletedObject("user", "user_1", null, true, null);

    private final ClerkWebhooks webhooks = ClerkWebhooks.signedWith(SECRET).at(Clock.fixed(NOW, ZoneOffset.UTC));

    private static WebhookVerification verify(WebhookDelivery delivery) {
        var headers = new HttpHeaders();
        delivery.addTo(headers);
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        return new WebhookVerifier(SECRET).verify(headers::getFirst, delivery.body(), NOW);
    }

    @Test
    void deliversWhatHasHappened() {
        var verification = verify(webhooks.delivery(WebhookEventType.USER_DELETED, USER));
        assertThat(verification).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.event().type().is(WebhookEventType.USER_DELETED))
                    .isTrue();
            assertThat(verified.event().data(DeletedObject.class).id()).isEqualTo("user_1");
            assertThat(verified.event().id()).startsWith("msg_");
        });
    }

    @Test
    void deliversTheSameMessageAgain() {
        var first = (Verified) verify(webhooks.delivery(WebhookEventType.USER_DELETED, USER));
        var again = (Verified) verify(webhooks.delivery(first.event()));
        assertThat(again.event()).isEqualTo(first.event());
    }

    @Test
    void deliversWhatIsNoEvent() {
        assertThat(verify(webhooks.delivery("[]")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(WebhookReason.INVALID_PAYLOAD));
    }

    @Test
    void deliversTooLate() {
        var late = webhooks.at(Clock.fixed(NOW.minusSeconds(301), ZoneOffset.UTC));
        assertThat(verify(late.delivery(WebhookEventType.USER_DELETED, USER)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(WebhookReason.TIMESTAMP_TOO_OLD));
    }

    @Test
    void isARequestOfMockMvc() {
        var mvc = MockMvcTester.of(new WebhookController());
        var genuine = ClerkWebhooks.signedWith(SECRET).delivery(WebhookEventType.USER_DELETED, USER);
        var forged = ClerkWebhooks.signedWith(WebhookSecret.random()).delivery(WebhookEventType.USER_DELETED, USER);
        assertThat(mvc.post().uri("/webhooks/clerk").with(genuine)).hasStatus(204);
        assertThat(mvc.post().uri("/webhooks/clerk").with(forged)).hasStatus(400);
    }

    @Test
    void takesNoDataOfAnotherType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhooks.delivery(WebhookEventType.USER_CREATED, USER))
                .withMessageContaining("User");
    }

    @Test
    void printsNothingOfTheDelivery() {
        assertThat(webhooks.delivery(WebhookEventType.USER_DELETED, USER).toString())
                .doesNotContain("user_1");
    }

    @RestController
    static class WebhookController {

        @PostMapping("/webhooks/clerk")
        ResponseEntity<Void> receive(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
            var verification = new WebhookVerifier(SECRET).verify(headers::getFirst, body, Instant.now());
            return ResponseEntity.status(verification instanceof Verified ? 204 : 400)
                    .build();
        }
    }
}

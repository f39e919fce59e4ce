package dev.clerkspring.test.webhook;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.webhook.WebhookEvent;
import dev.clerkspring.sdk.webhook.WebhookEventType;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes deliveries of webhooks.
 *
 * <pre>{@code
 * var webhooks = ClerkWebhooks.signedWith(WebhookSecret.parse("whsec_…"));
 * mvc.perform(post("/webhooks/clerk").with(webhooks.delivery(WebhookEventType.USER_CREATED, user)))
 * }</pre>
 */
public final class ClerkWebhooks {

    private final WebhookSigner signer;

    private final Clock clock;

    private ClerkWebhooks(WebhookSigner signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Signs with a secret.
     *
     * @param secret the one that the application has; for one on the emulator the emulator's
     * @return deliveries that are made now
     */
    public static ClerkWebhooks signedWith(WebhookSecret secret) {
        return new ClerkWebhooks(new WebhookSigner(secret), Clock.systemUTC());
    }

    /**
     * Takes the time of deliveries from a clock.
     *
     * @param clock the application's, or one that is so late that a delivery is refused
     * @return another maker of deliveries
     */
    public ClerkWebhooks at(Clock clock) {
        return new ClerkWebhooks(signer, clock);
    }

    /**
     * Delivers that something has just happened.
     *
     * @param type what has happened
     * @param data what it has happened to
     * @return a delivery with a new id
     * @throws IllegalArgumentException if data of that type is something else
     */
    public WebhookDelivery delivery(WebhookEventType type, Object data) {
        if (!type.dataType().isInstance(data)) {
            throw new IllegalArgumentException("The data of this event is a "
                    + type.dataType().getSimpleName() + ", not a "
                    + data.getClass().getSimpleName());
        }
        return delivery(WebhookEvent.builder()
                .id(newId())
                .type(Open.of(type))
                .timestamp(clock.instant())
                .instanceId("ins_test")
                .data(data)
                .build());
    }

    /**
     * Delivers an event.
     *
     * @param event an event with its id
     * @return a delivery; the same event again is the same message again
     */
    public WebhookDelivery delivery(WebhookEvent<?> event) {
        return delivery(event.id(), event.write());
    }

    /**
     * Delivers whatever else, such as an event that this release does not know.
     *
     * @param body JSON, or not even that
     * @return a delivery with a new id
     */
    public WebhookDelivery delivery(String body) {
        return delivery(newId(), body.getBytes(StandardCharsets.UTF_8));
    }

    private WebhookDelivery delivery(String id, byte[] body) {
        return new WebhookDelivery(body, signer.headers(id, clock.instant(), body));
    }

    private static String newId() {
        return "msg_" + UUID.randomUUID().toString().replace("-", "");
    }
}

package dev.clerkspring.sdk.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs webhooks as Clerk does, for tests and for whoever plays Clerk.
 */
public final class WebhookSigner {

    private final WebhookSecret secret;

    /**
     * Creates a signer.
     *
     * @param secret the secret that the endpoint has as well
     */
    public WebhookSigner(WebhookSecret secret) {
        this.secret = secret;
    }

    /**
     * Returns the headers of a delivery.
     *
     * @param id id of the message ({@code msg_…}), the same when it is delivered again
     * @param timestamp when it is delivered, to the second
     * @param body the body, byte for byte
     * @return {@code svix-id}, {@code svix-timestamp} and {@code svix-signature}
     */
    public Map<String, String> headers(String id, Instant timestamp, byte[] body) {
        String seconds = Long.toString(timestamp.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("svix-id", id);
        headers.put("svix-timestamp", seconds);
        headers.put("svix-signature", "v1," + this.secret.sign(id, seconds, body));
        return headers;
    }
}

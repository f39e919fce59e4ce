package dev.clerkspring.sdk.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A delivery as it arrives, of the reference message of Standard Webhooks unless it is changed.
 */
record TestDelivery(Map<String, String> headers, byte[] body, Instant now) {

    static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    static final long SECONDS = 1_614_265_330;

    static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    static TestDelivery reference() {
        return new TestDelivery(
                Map.of("svix-id", ID, "svix-timestamp", Long.toString(SECONDS), "svix-signature", SIGNATURE),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(SECONDS));
    }

    static TestDelivery signed(byte[] body) {
        Instant now = Instant.ofEpochSecond(SECONDS);
        return new TestDelivery(new WebhookSigner(SECRET).headers(ID, now, body), body, now);
    }

    static TestDelivery signed(String body) {
        return signed(body.getBytes(StandardCharsets.UTF_8));
    }

    TestDelivery with(String header, String value) {
        Map<String, String> changed = new HashMap<>(this.headers);
        changed.put(header, value);
        return new TestDelivery(changed, this.body, this.now);
    }

    TestDelivery without(String header) {
        Map<String, String> changed = new HashMap<>(this.headers);
        changed.remove(header);
        return new TestDelivery(changed, this.body, this.now);
    }

    TestDelivery receivedAt(Instant instant) {
        return new TestDelivery(this.headers, this.body, instant);
    }

    WebhookVerification verifiedBy(WebhookVerifier verifier) {
        return verifier.verify(this.headers::get, this.body, this.now);
    }
}

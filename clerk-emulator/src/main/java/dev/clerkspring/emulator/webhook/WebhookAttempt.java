package dev.clerkspring.emulator.webhook;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a message was sent.
 *
 * @param endpoint where to
 * @param at when
 * @param status what was answered; null if nothing was
 * @param failure why there was no answer; null if there was one
 * @param retryAt when it is sent again; null if it is not
 */
public record WebhookAttempt(
        URI endpoint,
        Instant at,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable Instant retryAt) {

    /**
     * Tells whether the endpoint took the message.
     *
     * @return whether it answered 2xx
     */
    public boolean delivered() {
        return status != null && status / 100 == 2;
    }
}

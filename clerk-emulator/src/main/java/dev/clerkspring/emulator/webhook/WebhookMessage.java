package dev.clerkspring.emulator.webhook;

import dev.clerkspring.emulator.json.EmulatorJson;
import dev.clerkspring.sdk.webhook.WebhookEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Something that endpoints are told, and how that went.
 */
public final class WebhookMessage {

    private final WebhookEvent<?> event;

    private final List<WebhookAttempt> attempts = new CopyOnWriteArrayList<>();

    WebhookMessage(WebhookEvent<?> event) {
        this.event = event;
    }

    /**
     * Returns the id, which stays the same however often it is sent.
     *
     * @return {@code msg_…}
     */
    public String id() {
        return event.id();
    }

    /**
     * Returns what happened.
     *
     * @return such as {@code user.created}
     */
    public String type() {
        return event.type().value();
    }

    /**
     * Returns when it happened.
     *
     * @return by the emulator's clock
     */
    public Instant at() {
        return event.timestamp();
    }

    /**
     * Returns the event.
     *
     * @return with what it is about
     */
    public WebhookEvent<?> event() {
        return event;
    }

    /**
     * Returns what is sent.
     *
     * @return JSON, the same each time
     */
    public String body() {
        return EmulatorJson.mapper().writeValueAsString(event);
    }

    /**
     * Returns how often it was sent, where to and with which outcome.
     *
     * @return oldest first
     */
    public List<WebhookAttempt> attempts() {
        return List.copyOf(attempts);
    }

    void add(WebhookAttempt attempt) {
        attempts.add(attempt);
    }

    /** Remembers the attempts, and brings them back. */
    Runnable checkpoint() {
        var before = attempts();
        return () -> {
            attempts.clear();
            attempts.addAll(before);
        };
    }

    @Override
    public String toString() {
        return "WebhookMessage[" + type() + " " + id() + "]";
    }
}

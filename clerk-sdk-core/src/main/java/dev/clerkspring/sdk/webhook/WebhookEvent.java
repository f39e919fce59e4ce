package dev.clerkspring.sdk.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened at Clerk.
 *
 * <pre>{@code
 * switch (event.type().known()) {
 *     case USER_CREATED, USER_UPDATED -> accounts.save(event.data(User.class));
 *     case USER_DELETED -> accounts.remove(event.data(DeletedObject.class).id());
 *     default -> {}
 * }
 * }</pre>
 *
 * @param id id of the message ({@code msg_…}), by which one that is delivered again is known; not part of the body
 * @param object always {@code event}
 * @param type what has happened; what this release does not know is {@code UNRECOGNIZED}, with the data as free-form JSON
 * @param timestamp when it happened
 * @param instanceId the instance of Clerk ({@code ins_…})
 * @param eventAttributes how it came about, where Clerk knows
 * @param data what it happened to, as {@link WebhookEventType#dataType()} says
 * @param <T> the type of the data
 */
@WithBuilder
public record WebhookEvent<T>(
        @JsonIgnore String id,
        String object,
        Open<WebhookEventType> type,
        Instant timestamp,
        String instanceId,
        @Nullable Attributes eventAttributes,
        T data) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     * @param <T> the type of the data
     */
    public static <T> WebhookEventBuilder<T> builder() {
        return WebhookEventBuilder.<T>builder().object("event");
    }

    /**
     * Reads an event whose signature is known to be good, for example from where it was kept.
     *
     * @param id id of the message
     * @param body the body
     * @return the event
     * @throws tools.jackson.core.JacksonException if the body is no JSON object, or its data is nothing of the type that is known
     */
    public static WebhookEvent<?> read(String id, byte[] body) {
        return WebhookBody.read(body).event(id);
    }

    /**
     * Writes the body of the event, as Clerk sends it.
     *
     * @return JSON
     */
    public byte[] write() {
        return ClerkJson.mapper().writeValueAsBytes(this);
    }

    /**
     * Returns the data as what it is.
     *
     * @param type the type of the data
     * @return the data
     * @param <D> the type of the data
     * @throws ClassCastException if the data is of another type
     */
    public <D> D data(Class<D> type) {
        return type.cast(this.data);
    }

    @Override
    public String toString() {
        return "WebhookEvent[id=" + this.id + ", type=" + this.type + "]";
    }

    /**
     * How an event came about.
     *
     * @param httpRequest the request of a front end that caused it
     */
    public record Attributes(@Nullable HttpRequest httpRequest) {

        @Override
        public String toString() {
            return Redacted.toString(this);
        }
    }

    /**
     * The request of a front end.
     *
     * @param clientIp the address that it came from
     * @param userAgent what the browser called itself
     */
    public record HttpRequest(
            @Nullable String clientIp, @Nullable String userAgent) {

        @Override
        public String toString() {
            return Redacted.toString(this);
        }
    }
}

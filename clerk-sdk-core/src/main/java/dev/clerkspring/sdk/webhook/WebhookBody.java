package dev.clerkspring.sdk.webhook;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.EpochSeconds;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a webhook, whose type says what its data is. Clerk's documentation has the time in milliseconds, the examples of
 * its OpenAPI file in seconds; both are read.
 */
record WebhookBody(
        String object,
        @Nullable Open<WebhookEventType> type,
        @EpochSeconds Instant timestamp,
        String instanceId,
        WebhookEvent.@Nullable Attributes eventAttributes,
        @Nullable JsonNode data) {

    static WebhookBody read(byte[] json) {
        ObjectNode tree = ClerkJson.mapper().readValue(json, ObjectNode.class);
        if (tree == null) {
            throw MismatchedInputException.from((JsonParser) null, WebhookBody.class, "no JSON object");
        }
        return ClerkJson.mapper().treeToValue(tree, WebhookBody.class);
    }

    WebhookEvent<?> event(String id) {
        Open<WebhookEventType> type = (this.type != null) ? this.type : Open.of("", WebhookEventType.class);
        return event(id, type, read(type.known().dataType()));
    }

    private <T> WebhookEvent<T> event(String id, Open<WebhookEventType> type, T data) {
        return new WebhookEvent<>(id, this.object, type, this.timestamp, this.instanceId, this.eventAttributes, data);
    }

    private Object read(Class<?> type) {
        if (type == Metadata.class) {
            return Metadata.of(this.data);
        }
        if (this.data == null || this.data.isNull()) {
            throw MismatchedInputException.from((JsonParser) null, type, "no data");
        }
        return ClerkJson.mapper().treeToValue(this.data, type);
    }
}

package dev.clerkspring.sdk.paging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a page from any of Clerk's envelopes: a bare array, {@code data}, or one list by the name of what it holds
 * ({@code m2m_tokens}).
 */
final class ClerkPageDeserializer extends StdDeserializer<ClerkPage<?>> {

    private final @Nullable ValueDeserializer<?> element;

    ClerkPageDeserializer() {
        this(null);
    }

    private ClerkPageDeserializer(@Nullable ValueDeserializer<?> element) {
        super(ClerkPage.class);
        this.element = element;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = context.getContextualType().containedTypeOrUnknown(0);
        return new ClerkPageDeserializer(context.findContextualValueDeserializer(type, property));
    }

    @Override
    public @Nullable ClerkPage<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            return ClerkPage.of(elements(parser, context));
        }
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return (ClerkPage<?>) context.handleUnexpectedToken(ClerkPage.class, parser);
        }
        List<Object> data = null;
        Long total = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && (data == null || name.equals("data"))) {
                data = elements(parser, context);
            } else if (token.isNumeric() && name.equals("total_count")) {
                total = parser.getLongValue();
            } else {
                parser.skipChildren();
            }
        }
        if (data == null) {
            return context.reportInputMismatch(ClerkPage.class, "a page without a list");
        }
        return new ClerkPage<>(data, total);
    }

    private List<Object> elements(JsonParser parser, DeserializationContext context) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.hasToken(JsonToken.VALUE_NULL) && this.element != null) {
                elements.add(this.element.deserialize(parser, context));
            }
        }
        return elements;
    }
}

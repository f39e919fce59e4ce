package dev.clerkspring.sdk.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an open enumeration's value, whatever its text.
 */
final class OpenDeserializer extends StdDeserializer<Open<?>> {

    private final @Nullable JavaType known;

    OpenDeserializer() {
        this(null);
    }

    private OpenDeserializer(@Nullable JavaType known) {
        super(Open.class);
        this.known = known;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new OpenDeserializer(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public @Nullable Open<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (this.known == null || !parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Open<?>) context.handleUnexpectedToken(Open.class, parser);
        }
        return read(parser.getString(), this.known.getRawClass());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the contained type of Open is an enum
    private static Open<?> read(String text, Class<?> type) {
        return Open.of(text, (Class) type);
    }
}

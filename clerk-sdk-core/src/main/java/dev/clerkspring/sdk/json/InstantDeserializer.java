package dev.clerkspring.sdk.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an instant from epoch milliseconds (a number, or digits in a query parameter) or from RFC 3339 text.
 */
final class InstantDeserializer extends StdDeserializer<Instant> {

    InstantDeserializer() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        String text = parser.getString();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return Instant.ofEpochMilli(Long.parseLong(text));
            }
            if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                return Instant.ofEpochMilli(new BigDecimal(text).longValue());
            }
            if (token == JsonToken.VALUE_STRING) {
                return text.matches("-?\\d+")
                        ? Instant.ofEpochMilli(Long.parseLong(text))
                        : OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException | NumberFormatException ex) {
            return (Instant) context.handleWeirdStringValue(Instant.class, "…", "neither milliseconds nor RFC 3339");
        }
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
}

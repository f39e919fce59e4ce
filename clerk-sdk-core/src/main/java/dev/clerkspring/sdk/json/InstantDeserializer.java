package dev.clerkspring.sdk.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an instant from epoch milliseconds (a number, or digits in a query parameter), from seconds where the property is
 * {@link EpochSeconds}, or from RFC 3339 text.
 */
final class InstantDeserializer extends StdDeserializer<Instant> {

    /** Seconds up to the year 5138, which in milliseconds is 1973. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private final boolean seconds;

    InstantDeserializer() {
        this(false);
    }

    private InstantDeserializer(boolean seconds) {
        super(Instant.class);
        this.seconds = seconds;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return (property != null && property.getAnnotation(EpochSeconds.class) != null)
                ? new InstantDeserializer(true)
                : this;
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        String text = parser.getString();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return instant(Long.parseLong(text));
            }
            if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                return instant(new BigDecimal(text).longValue());
            }
            if (token == JsonToken.VALUE_STRING) {
                return text.matches("-?\\d+")
                        ? instant(Long.parseLong(text))
                        : OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException | NumberFormatException ex) {
            return (Instant) context.handleWeirdStringValue(Instant.class, "…", "neither milliseconds nor RFC 3339");
        }
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }

    private Instant instant(long number) {
        return (this.seconds && Math.abs(number) < MOST_SECONDS)
                ? Instant.ofEpochSecond(number)
                : Instant.ofEpochMilli(number);
    }
}

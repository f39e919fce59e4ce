package dev.clerkspring.sdk.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes an instant as epoch milliseconds, or as RFC 3339 text where the property's {@link JsonFormat} asks for a string.
 */
final class InstantSerializer extends StdSerializer<Instant> {

    private final boolean text;

    InstantSerializer() {
        this(false);
    }

    private InstantSerializer(boolean text) {
        super(Instant.class);
        this.text = text;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        JsonFormat.Value format = findFormatOverrides(context, property, Instant.class);
        return (format.getShape() == JsonFormat.Shape.STRING) ? new InstantSerializer(true) : this;
    }

    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
        if (this.text) {
            generator.writeString(value.toString());
        } else {
            generator.writeNumber(value.toEpochMilli());
        }
    }
}

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
 * Writes an instant as epoch milliseconds, as seconds where the property is {@link EpochSeconds}, or as RFC 3339 text where its
 * {@link JsonFormat} asks for a string.
 */
final class InstantSerializer extends StdSerializer<Instant> {

    private enum Form {
        MILLISECONDS,
        SECONDS,
        TEXT
    }

    private final Form form;

    InstantSerializer() {
        this(Form.MILLISECONDS);
    }

    private InstantSerializer(Form form) {
        super(Instant.class);
        this.form = form;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        if (property != null && property.getAnnotation(EpochSeconds.class) != null) {
            return new InstantSerializer(Form.SECONDS);
        }
        JsonFormat.Value format = findFormatOverrides(context, property, Instant.class);
        return (format.getShape() == JsonFormat.Shape.STRING) ? new InstantSerializer(Form.TEXT) : this;
    }

    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
        switch (this.form) {
            case MILLISECONDS -> generator.writeNumber(value.toEpochMilli());
            case SECONDS -> generator.writeNumber(value.getEpochSecond());
            case TEXT -> generator.writeString(value.toString());
        }
    }
}

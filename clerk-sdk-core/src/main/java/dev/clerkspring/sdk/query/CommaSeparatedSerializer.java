package dev.clerkspring.sdk.query;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/**
 * Joins texts by commas.
 */
final class CommaSeparatedSerializer extends StdSerializer<List<String>> {

    private static final JavaType TEXTS =
            TypeFactory.createDefaultInstance().constructCollectionType(List.class, String.class);

    CommaSeparatedSerializer() {
        super(TEXTS);
    }

    @Override
    public void serialize(List<String> texts, JsonGenerator generator, SerializationContext context) {
        generator.writeString(String.join(",", texts));
    }
}

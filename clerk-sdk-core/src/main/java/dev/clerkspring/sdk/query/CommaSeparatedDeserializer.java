package dev.clerkspring.sdk.query;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Splits what {@link CommaSeparatedSerializer} has joined.
 */
final class CommaSeparatedDeserializer extends StdDeserializer<List<String>> {

    CommaSeparatedDeserializer() {
        super(List.class);
    }

    @Override
    public List<String> deserialize(JsonParser parser, DeserializationContext context) {
        return List.of(parser.getString().split(","));
    }
}

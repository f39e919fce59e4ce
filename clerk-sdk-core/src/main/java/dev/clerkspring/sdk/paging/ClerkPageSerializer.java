package dev.clerkspring.sdk.paging;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a page in the envelope that its total chooses.
 */
final class ClerkPageSerializer extends StdSerializer<ClerkPage<?>> {

    ClerkPageSerializer() {
        super(ClerkPage.class);
    }

    @Override
    public void serialize(ClerkPage<?> page, JsonGenerator generator, SerializationContext context) {
        Long total = page.totalCount();
        if (total == null) {
            context.writeValue(generator, page.data());
            return;
        }
        generator.writeStartObject(page);
        context.defaultSerializeProperty("data", page.data(), generator);
        generator.writeNumberProperty("total_count", total);
        generator.writeEndObject();
    }
}

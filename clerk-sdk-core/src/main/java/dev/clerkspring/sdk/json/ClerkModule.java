package dev.clerkspring.sdk.json;

import java.time.Instant;
import tools.jackson.databind.module.SimpleModule;

/**
 * Clerk's own types for the mapper.
 */
final class ClerkModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ClerkModule() {
        super("clerk");
        addSerializer(Instant.class, new InstantSerializer());
        addDeserializer(Instant.class, new InstantDeserializer());
        addDeserializer(Open.class, new OpenDeserializer());
    }
}

package dev.clerkspring.emulator.json;

import com.fasterxml.jackson.annotation.Nulls;
import dev.clerkspring.sdk.json.ClerkJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the emulator reads and writes the client's records.
 */
public final class EmulatorJson {

    private static final JsonMapper MAPPER = ClerkJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
            .addMixIns(PublishedNulls.MIX_INS)
            .build();

    private EmulatorJson() {}

    /**
     * Returns the mapper.
     *
     * @return one that refuses what it does not know and null in lists, and writes null where Clerk does
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}

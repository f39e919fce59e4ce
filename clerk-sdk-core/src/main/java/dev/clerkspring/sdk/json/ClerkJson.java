package dev.clerkspring.sdk.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapper that speaks Clerk's dialect of JSON. It is independent of the application's own mapper.
 */
public final class ClerkJson {

    private static final JsonMapper PLAIN = tolerant().build();

    private static final JsonMapper MAPPER = tolerant()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_NULL_FOR_MISSING_REFERENCE_VALUES)
            .addModule(new ClerkModule())
            .build();

    private ClerkJson() {}

    /**
     * Returns the mapper for Clerk's own shapes: snake case names, instants as epoch milliseconds, null members left out and
     * unknown ones ignored, {@link java.util.Optional} as a field of three states.
     *
     * @return the mapper, immutable
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Returns the mapper for free-form JSON: names as they are.
     */
    static JsonMapper plainMapper() {
        return PLAIN;
    }

    private static JsonMapper.Builder tolerant() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(200)
                                .build())
                        .build())
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}

package dev.clerkspring.sdk.query;

import dev.clerkspring.sdk.json.ClerkJson;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a query record as query parameters and reads it back.
 */
public final class QueryCodec {

    private static final JsonMapper MAPPER = ClerkJson.mapper();

    // A list with one element looks like any other parameter.
    private static final ObjectReader READER =
            MAPPER.reader().with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private QueryCodec() {}

    /**
     * Writes a query record.
     *
     * @param query the record
     * @return names and values, not encoded
     */
    public static MultiValueMap<String, String> write(QueryParameters query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        JsonNode tree = MAPPER.valueToTree(query);
        tree.forEachEntry((name, value) -> {
            if (value.isArray()) {
                value.forEach(element -> parameters.add(name, element.asString()));
            } else {
                parameters.add(name, value.asString());
            }
        });
        return parameters;
    }

    /**
     * Reads a query record from the parameters of a request.
     *
     * @param type the record
     * @param parameters names and values, decoded; names that the record lacks are ignored
     * @return the record; components without a parameter are null
     * @param <T> the record
     * @throws tools.jackson.core.JacksonException if a value does not fit its component
     */
    public static <T extends QueryParameters> T read(Class<T> type, Map<String, List<String>> parameters) {
        ObjectNode tree = MAPPER.createObjectNode();
        parameters.forEach((name, values) -> {
            if (values.size() == 1) {
                tree.put(name, values.get(0));
            } else if (!values.isEmpty()) {
                values.forEach(tree.putArray(name)::add);
            }
        });
        return READER.forType(type).readValue(tree);
    }
}

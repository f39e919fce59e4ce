package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.json.ClerkJson;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every field that can be cleared is sent as a value, as null or not at all, and read back as the same.
 *
 * <p>The published file has 147 of them in bodies of PATCH, where a change is partial. There are more components here, because
 * some bodies of POST and PUT tell null from nothing too; {@link OpenApiConformanceTests} prints both numbers.
 */
class TriStateTests {

    static Stream<RecordComponent> fields() {
        return ModelSamples.models()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == Optional.class);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void tellsThreeStatesApart(RecordComponent field) throws ReflectiveOperationException {
        String name = ModelConformance.components(field.getDeclaringRecord()).entrySet().stream()
                .filter(entry -> entry.getValue().getName().equals(field.getName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();

        assertThat(written(request(field, null)).has(name)).isFalse();
        assertThat(written(request(field, Optional.empty())).get(name).isNull()).isTrue();
        assertThat(written(request(field, ModelSamples.value(field))).get(name).isNull())
                .isFalse();
    }

    /** What is written of a request, which must be read as the same request. */
    private static JsonNode written(Object request) {
        String json = ClerkJson.mapper().writeValueAsString(request);
        assertThat(ClerkJson.mapper().readValue(json, request.getClass())).isEqualTo(request);
        return ClerkJson.mapper().readTree(json);
    }

    /** A request with one field, and the ones that are required. */
    private static Object request(RecordComponent field, @Nullable Object value) throws ReflectiveOperationException {
        RecordComponent[] components = field.getDeclaringRecord().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean required = !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (components[i].getName().equals(field.getName())) {
                values[i] = value;
            } else if (required) {
                values[i] = ModelSamples.value(components[i]);
            }
        }
        return field.getDeclaringRecord()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
    }
}

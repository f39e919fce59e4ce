package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.webhook.WebhookEventType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every model that Clerk answers with can be read whatever becomes of a single field.
 */
class ModelReadingTests {

    private static final JsonMapper MAPPER = ClerkJson.mapper();

    /** All records that any operation answers with or any event holds, and those within them. */
    static Stream<Class<?>> answers() {
        Set<Class<?>> answers = new LinkedHashSet<>();
        Apis.operations().forEach(operation -> collect(operation.getGenericReturnType(), answers));
        Arrays.stream(WebhookEventType.values()).forEach(type -> collect(type.dataType(), answers));
        answers.remove(ClerkPage.class);
        return answers.stream();
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), records);
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, records);
            }
        } else if (type instanceof Class<?> raw && raw.isRecord() && records.add(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    @Test
    void findsTheModels() {
        assertThat(answers())
                .hasSizeGreaterThan(60)
                .allMatch(ModelSamples.models().toList()::contains);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsWhatItWrites(Class<?> type) throws ReflectiveOperationException {
        Object model = ModelSamples.fill(type);

        assertThat(read(MAPPER.valueToTree(model), type)).isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void toleratesAnyFieldMissingOrNull(Class<?> type) throws ReflectiveOperationException {
        ObjectNode whole = MAPPER.valueToTree(ModelSamples.fill(type));

        for (String name : ModelConformance.components(type).keySet()) {
            assertThat(read(whole.deepCopy().without(name), type))
                    .as("without " + name)
                    .isNotNull();
            assertThat(read(whole.deepCopy().putNull(name), type))
                    .as("null for " + name)
                    .isNotNull();
        }
        assertThat(read(MAPPER.createObjectNode(), type)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void ignoresNewFieldsAndKeepsNewValues(Class<?> type) throws ReflectiveOperationException {
        ObjectNode whole = MAPPER.valueToTree(ModelSamples.fill(type));
        whole.putObject("brand_new_field").putArray("with").add(1);

        for (var component : ModelConformance.components(type).entrySet()) {
            if (component.getValue().getType() == Open.class) {
                ObjectNode changed = whole.deepCopy().put(component.getKey(), "brand_new_value");
                assertThat(component.getValue().getAccessor().invoke(read(changed, type)))
                        .hasFieldOrPropertyWithValue("value", "brand_new_value");
            }
        }
        assertThat(read(whole, type)).isEqualTo(ModelSamples.fill(type));
    }

    private static Object read(ObjectNode tree, Class<?> type) {
        return MAPPER.treeToValue(tree, type);
    }
}

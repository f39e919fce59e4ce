package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the examples in the published description of the API, whose path the system property {@code clerk.conformance.openapi}
 * names. There are none of whole bodies, only of fields: answers are put together from those.
 */
class OpenApiExamplesTests {

    private static final String PROPERTY = "clerk.conformance.openapi";

    private static final JsonMapper MAPPER = ClerkJson.mapper();

    private OpenApiDocument document;

    @BeforeEach
    void read() {
        String file = System.getProperty(PROPERTY);
        assumeTrue(file != null && !file.isBlank(), "System property '" + PROPERTY + "' names no OpenAPI file");
        this.document = OpenApiDocument.read(Path.of(file));
    }

    @Test
    void thereAreNoneOfWholeBodies() {
        assertThat(this.document.operations().values())
                .allSatisfy(operation -> assertThat(operation.examples()).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> readsAnswersMadeOfThoseOfFields() {
        Map<Method, Map<String, Object>> answers = new LinkedHashMap<>();
        Apis.operations()
                .filter(operation -> this.document.operations().containsKey(Apis.call(operation)))
                .forEach(operation -> answers.put(operation, answer(operation)));
        answers.values().removeIf(Map::isEmpty);
        System.out.printf("no example of a whole body; answers made of those of fields: %d%n", answers.size());
        assertThat(answers).hasSizeGreaterThan(10);
        return answers.entrySet().stream()
                .map(answer -> dynamicTest(
                        Apis.call(answer.getKey()),
                        () -> reads(answer.getKey().getGenericReturnType(), answer.getValue())));
    }

    /** Whatever has an example, of what the operation answers with or lists. */
    private Map<String, Object> answer(Method operation) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Object schema = this.document.operations().get(Apis.call(operation)).response();
        if (schema != null) {
            Object element = (operation.getReturnType() == ClerkPage.class) ? this.document.elements(schema) : schema;
            this.document
                    .properties(element)
                    .forEach((name, parts) -> parts.stream()
                            .map(part -> this.document.resolve(part).get("example"))
                            .filter(example -> example != null)
                            .forEach(example -> answer.put(name, example)));
        }
        return answer;
    }

    private static void reads(Type type, Map<String, Object> answer) {
        JavaType target = MAPPER.constructType(type);
        boolean page = target.getRawClass() == ClerkPage.class;
        byte[] json = MAPPER.writeValueAsBytes(page ? Map.of("data", List.of(answer)) : answer);
        Object read = MAPPER.readValue(json, target);
        JsonNode written =
                MAPPER.valueToTree(page ? ((ClerkPage<?>) read).data().get(0) : read);

        answer.forEach((name, example) -> {
            assertThat(written.has(name)).as(name).isTrue();
            if (example instanceof String text) {
                assertThat(written.get(name).asString()).as(name).isEqualTo(text);
            }
        });
    }
}

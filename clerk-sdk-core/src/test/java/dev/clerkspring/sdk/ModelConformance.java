package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.jwks.Jwk;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/**
 * Holds records against the schemas of an OpenAPI file: names, types, what may be missing, what can be cleared.
 */
final class ModelConformance {

    /** Private parts of keys, which a client has no use for and does not read. */
    private static final Set<String> PRIVATE_PARTS = Set.of("d", "p", "q", "dp", "dq", "qi", "k");

    /** What the whole answer is about, which the file forgets to require. */
    private static final Set<String> PROMISED = Set.of(
            "AffectedUser.userId", "PasswordVerification.verified", "SessionToken.jwt", "TotpVerification.verified");

    /** Which types a component may have for each type of a schema. */
    private static final Map<String, Set<Class<?>>> TYPES = Map.of(
            "string", Set.of(String.class, Open.class, Instant.class),
            "integer", Set.of(Integer.class, int.class, Long.class, long.class, Instant.class),
            "number", Set.of(Integer.class, int.class, Long.class, long.class, BigDecimal.class, Instant.class),
            "boolean", Set.of(Boolean.class, boolean.class),
            "array", Set.of(List.class, ClerkPage.class),
            "object", Set.of(Record.class, Metadata.class, Map.class, ClerkPage.class));

    private final OpenApiDocument document;

    private final Set<String> shared;

    private final Fields requestFields = new Fields();

    private final Fields responseFields = new Fields();

    private final Map<String, Set<String>> cleared = new TreeMap<>();

    /**
     * Of a file, with the records that stand for several schemas, so that they may have more than one of those.
     */
    ModelConformance(OpenApiDocument document, Set<String> shared) {
        this.document = document;
        this.shared = shared;
    }

    /** How many of the published fields can be sent. */
    String sent() {
        return this.requestFields.toString();
    }

    /** How many fields of partial changes can be cleared by the file, each operation counted, and in how many components. */
    String cleared() {
        return this.cleared.values().stream().mapToInt(Set::size).sum() + " in " + this.cleared.size() + " components";
    }

    /** How many of the published fields can be read. */
    String read() {
        return this.responseFields.toString();
    }

    void parameter(RecordComponent component, Map<String, Object> parameter) {
        Object schema = parameter.get("schema");
        boolean required = Boolean.TRUE.equals(parameter.get("required"));
        assertThat(isNullable(component))
                .as(component.getName() + " is nullable")
                .isEqualTo(!required);
        Class<?> type = raw(component.getGenericType());
        boolean flag = type == Boolean.class || type == List.class; // 'true' and 'false', or joined by commas
        assertThat(flag || fits(type, schema)).as(component.toString()).isTrue();
    }

    void request(Type type, Object schema, String call) {
        conforms(type, schema, new Request(call));
    }

    void response(Type type, Object schema, String call) {
        conforms(type, schema, new Response(call));
    }

    private void conforms(Type type, Object schema, Direction direction) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            conforms(argument(type), schema, direction);
            return;
        }
        if (schema == null) {
            // Nothing, or a page of HTML.
            assertThat(raw).isIn(void.class, String.class);
            return;
        }
        assertThat(fits(raw, schema)).as(type + " for " + schema).isTrue();
        if (raw == ClerkPage.class || raw == List.class) {
            conforms(argument(type), this.document.elements(schema), direction);
        } else if (raw == Map.class) {
            conforms(
                    ((ParameterizedType) type).getActualTypeArguments()[1],
                    this.document.resolve(schema).get("additionalProperties"),
                    direction);
        } else if (raw == Open.class) {
            conformsEnum((Class<?>) argument(type), schema);
        } else if (raw == Metadata.class) {
            // With properties of its own it has to allow others too.
            Object others = this.document.resolve(schema).get("additionalProperties");
            assertThat(this.document.properties(schema).isEmpty() || Boolean.TRUE.equals(others))
                    .isTrue();
        } else if (raw.isRecord()) {
            conformsRecord(raw, schema, direction);
        }
    }

    private boolean fits(Class<?> raw, Object schema) {
        String type = this.document.type(schema);
        return type == null || TYPES.get(type).contains(raw.isRecord() && raw != ClerkPage.class ? Record.class : raw);
    }

    private void conformsRecord(Class<?> type, Object schema, Direction direction) {
        Map<String, List<Object>> properties = this.document.properties(schema);
        Map<String, RecordComponent> components = flat(type);
        if (type == Jwk.class) {
            properties.keySet().removeAll(PRIVATE_PARTS);
        }
        direction.fields().published(type, properties.keySet());
        Set<String> missing = new TreeSet<>(properties.keySet());
        missing.removeAll(components.keySet());
        assertThat(missing).as("not in " + type.getSimpleName()).isEmpty();
        if (!this.shared.contains(type.getSimpleName())) {
            assertThat(properties.keySet()).as(type.getSimpleName()).containsAll(components.keySet());
        }
        Set<String> required = this.document.required(schema);
        components.forEach((name, component) -> properties
                .getOrDefault(name, List.of())
                .forEach(property -> {
                    conforms(component.getGenericType(), property, direction);
                    direction.field(component, property, required.contains(name));
                    direction.fields().covered(type, name);
                }));
    }

    private void conformsEnum(Class<?> type, Object schema) {
        Object published = this.document.resolve(schema).get("enum");
        if (published instanceof List<?> values) {
            Set<String> texts = Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .filter(constant -> !constant.name().equals("UNRECOGNIZED"))
                    .map(ModelConformance::text)
                    .collect(Collectors.toSet());
            assertThat(texts)
                    .as(type.getSimpleName())
                    .containsAll(values.stream().map(String.class::cast).toList());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a constant of some enum
    private static String text(Enum constant) {
        return Open.of(constant).value();
    }

    /** The components of a record and of those that are part of it without a name. */
    private static Map<String, RecordComponent> flat(Class<?> type) {
        Map<String, RecordComponent> components = components(type);
        for (RecordComponent component : List.copyOf(components.values())) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                components.values().remove(component);
                components.putAll(flat(component.getType()));
            }
        }
        return components;
    }

    /** The components of a record by their names in JSON. */
    static Map<String, RecordComponent> components(Class<?> type) {
        SnakeCaseStrategy snakeCase = new SnakeCaseStrategy();
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            components.put(
                    (property != null) ? property.value() : snakeCase.nameForField(null, null, component.getName()),
                    component);
        }
        return components;
    }

    private boolean isShared(RecordComponent component) {
        return this.shared.contains(component.getDeclaringRecord().getSimpleName());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) ((type instanceof ParameterizedType generic) ? generic.getRawType() : type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** Which fields there are, and which of them have passed. */
    private static final class Fields {

        private final Set<String> published = new HashSet<>();

        private final Set<String> covered = new HashSet<>();

        void published(Class<?> type, Set<String> names) {
            names.forEach(name -> this.published.add(type.getName() + "." + name));
        }

        void covered(Class<?> type, String name) {
            this.covered.add(type.getName() + "." + name);
        }

        @Override
        public String toString() {
            return this.covered.size() + "/" + this.published.size();
        }
    }

    private interface Direction {

        Fields fields();

        void field(RecordComponent component, Object property, boolean required);
    }

    /** What is sent: can be left out where that is allowed, and cleared where a change is partial. */
    private final class Request implements Direction {

        private final String call;

        Request(String call) {
            this.call = call;
        }

        @Override
        public Fields fields() {
            return requestFields;
        }

        @Override
        public void field(RecordComponent component, Object property, boolean required) {
            String field = this.call + " " + component;
            if (document.nullable(property)) {
                if (!required && this.call.startsWith("PATCH")) {
                    assertThat(component.getType())
                            .as(field + " can be cleared")
                            .isEqualTo(Optional.class);
                    cleared.computeIfAbsent(
                                    component.getDeclaringRecord() + "." + component.getName(), key -> new TreeSet<>())
                            .add(this.call);
                }
            } else if (!isShared(component)) {
                assertThat(isNullable(component)).as(field + " may be left out").isEqualTo(!required);
            }
            if (component.getGenericType().getTypeName().contains(Instant.class.getName())) {
                JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
                assertThat(format != null && format.shape() == JsonFormat.Shape.STRING)
                        .as(field + " is sent as text")
                        .isEqualTo("string".equals(document.type(property)));
            }
        }
    }

    /** What is read: nothing is promised that may be missing. */
    private final class Response implements Direction {

        private final String call;

        Response(String call) {
            this.call = call;
        }

        @Override
        public Fields fields() {
            return responseFields;
        }

        @Override
        public void field(RecordComponent component, Object property, boolean required) {
            String field = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
            boolean sent = required && !document.nullable(property);
            if (!sent && component.getType() != List.class && !PROMISED.contains(field)) {
                assertThat(isNullable(component))
                        .as(this.call + " " + field + " is nullable")
                        .isTrue();
            }
        }
    }
}

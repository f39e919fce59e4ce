package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.jwks.Jwk;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.query.QueryParameters;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.HttpExchange;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/**
 * Holds the interfaces and models against the published description of the API, whose path the system property
 * {@code clerk.conformance.openapi} names.
 */
class OpenApiConformanceTests {

    private static final String PROPERTY = "clerk.conformance.openapi";

    /** Private parts of keys, which a client has no use for and does not read. */
    private static final Set<String> PRIVATE_PARTS = Set.of("d", "p", "q", "dp", "dq", "qi", "k");

    /** Records that stand for several schemas, so that they may have more than one of those. */
    private static final Set<String> SHARED = Set.of(
            "AdminPortalLinkToken",
            "CreateGroupRoleMappingRequest",
            "DeletedObject",
            "GroupRoleRequest",
            "M2mToken",
            "Machine",
            "NewGroupRoleMappingRequest",
            "PublicUserData",
            "Verification");

    /** What the groups cover, by the tags of the file. */
    private static final Set<String> COVERED = Set.of(
            "Admin Portal Link Tokens",
            "Beta Features",
            "Directories",
            "Domains",
            "Email & SMS Templates",
            "Email Addresses",
            "Enterprise Connections",
            "Instance Settings",
            "JWKS",
            "JWT Templates",
            "M2M Tokens",
            "Machines",
            "Miscellaneous",
            "Phone Numbers",
            "Proxy Checks",
            "Redirect URLs",
            "SAML Connections",
            "SCIM Directories",
            "Sessions",
            "Users",
            "Webhooks");

    private static OpenApiDocument document;

    @BeforeAll
    static void read() {
        String file = System.getProperty(PROPERTY);
        assumeTrue(file != null && !file.isBlank(), "System property '" + PROPERTY + "' names no OpenAPI file");
        document = OpenApiDocument.read(Path.of(file));
    }

    static Stream<Method> operations() {
        return Apis.operations();
    }

    @Test
    void coversEveryOperationWithTheTagsOfItsGroups() {
        Set<String> published = document.operations().entrySet().stream()
                .filter(operation -> COVERED.containsAll(operation.getValue().tags()))
                .map(Map.Entry::getKey)
                // Belongs to the authentication of requests.
                .filter(operation -> !operation.equals("POST /sessions/{session_id}/refresh"))
                .collect(Collectors.toSet());

        assertThat(operations().map(OpenApiConformanceTests::call)).containsAll(published);
        assertThat(published.stream().filter(call -> call.contains(" /users"))).hasSize(34);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isMarkedDeprecatedWhereThePublishedOneIs(Method method) {
        assertThat(method.isAnnotationPresent(Deprecated.class))
                .isEqualTo(document.operations().get(call(method)).deprecated());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hasThePublishedParameters(Method method) {
        OpenApiDocument.Operation operation = document.operations().get(call(method));

        assertThat(annotated(method, PathVariable.class)
                        .map(parameter ->
                                parameter.getAnnotation(PathVariable.class).value()))
                .containsExactlyInAnyOrderElementsOf(operation.parameters("path"));
        assertThat(Arrays.stream(method.getParameterTypes())
                        .filter(QueryParameters.class::isAssignableFrom)
                        .flatMap(type -> names(type).keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(operation.parameters("query"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sendsThePublishedBody(Method method) {
        Object schema = document.operations().get(call(method)).request();

        List<Parameter> bodies = annotated(method, RequestBody.class).toList();
        if (schema == null) {
            assertThat(bodies).isEmpty();
        } else if (bodies.isEmpty()) {
            assertThat(annotated(method, RequestPart.class)
                            .map(part -> part.getAnnotation(RequestPart.class).value()))
                    .containsExactlyInAnyOrderElementsOf(
                            document.properties(schema).keySet());
        } else {
            conforms(bodies.get(0).getParameterizedType(), schema);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void readsThePublishedAnswer(Method method) {
        conforms(
                method.getGenericReturnType(),
                document.operations().get(call(method)).response());
    }

    private void conforms(Type type, Object schema) {
        Class<?> raw = (Class<?>) ((type instanceof ParameterizedType generic) ? generic.getRawType() : type);
        if (schema == null) {
            // Nothing, or a page of HTML.
            assertThat(raw).isIn(void.class, String.class);
        } else if (raw == ClerkPage.class || raw == List.class) {
            conforms(argument(type), document.elements(schema));
        } else if (raw == Map.class) {
            conforms(
                    ((ParameterizedType) type).getActualTypeArguments()[1],
                    document.resolve(schema).get("additionalProperties"));
        } else if (raw == Optional.class) {
            conforms(argument(type), schema);
        } else if (raw == Open.class) {
            conformsEnum((Class<?>) argument(type), schema);
        } else if (raw == Metadata.class) {
            assertThat(document.properties(schema)).isEmpty();
        } else if (raw.isRecord()) {
            conformsRecord(raw, schema);
        }
    }

    private void conformsRecord(Class<?> type, Object schema) {
        Map<String, List<Object>> properties = document.properties(schema);
        Map<String, Type> components = names(type);
        Set<String> missing = new TreeSet<>(properties.keySet());
        missing.removeAll(components.keySet());
        if (type == Jwk.class) {
            missing.removeAll(PRIVATE_PARTS);
        }
        assertThat(missing).as("not in " + type.getSimpleName()).isEmpty();
        if (!SHARED.contains(type.getSimpleName())) {
            assertThat(properties.keySet()).as(type.getSimpleName()).containsAll(components.keySet());
        }
        components.forEach((name, component) ->
                properties.getOrDefault(name, List.of()).forEach(property -> conforms(component, property)));
    }

    private static void conformsEnum(Class<?> type, Object schema) {
        Object published = document.resolve(schema).get("enum");
        if (published instanceof List<?> values) {
            Set<String> texts = Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .filter(constant -> !constant.name().equals("UNRECOGNIZED"))
                    .map(OpenApiConformanceTests::text)
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

    /** The components of a record by their names in JSON. */
    private static Map<String, Type> names(Class<?> type) {
        SnakeCaseStrategy snakeCase = new SnakeCaseStrategy();
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        component -> Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                                .map(JsonProperty::value)
                                .orElseGet(() -> snakeCase.nameForField(null, null, component.getName())),
                        RecordComponent::getGenericType));
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Stream<Parameter> annotated(Method method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getParameters()).filter(parameter -> parameter.isAnnotationPresent(annotation));
    }

    private static String call(Method method) {
        HttpExchange group = method.getDeclaringClass().getAnnotation(HttpExchange.class);
        HttpExchange exchange = AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class);
        return exchange.method() + " " + (group.url() + exchange.url()).replaceFirst("^/v1", "");
    }
}

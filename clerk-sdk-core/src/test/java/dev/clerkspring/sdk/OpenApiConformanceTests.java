package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clerkspring.sdk.query.QueryParameters;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Holds the interfaces and models against the published description of the API, whose path the system property
 * {@code clerk.conformance.openapi} names.
 */
class OpenApiConformanceTests {

    private static final String PROPERTY = "clerk.conformance.openapi";

    /** Operations that the file lacks, or has no more, and Clerk's own SDKs call. */
    private static final Set<String> NOT_PUBLISHED = Set.of(
            "GET /clients/handshake_payload",
            "POST /accountless_applications",
            "POST /accountless_applications/complete");

    /** Records that stand for several schemas, so that they may have more than one of those. */
    private static final Set<String> SHARED = Set.of(
            "AdminPortalLinkToken",
            "ApiKey",
            "BillingPlan",
            "BillingSubscriptionItem",
            "CreateGroupRoleMappingRequest",
            "DeletedObject",
            "GroupRoleRequest",
            "M2mToken",
            "Machine",
            "NewGroupRoleMappingRequest",
            "OAuthApplication",
            "Organization",
            "OrganizationInvitation",
            "PaymentMethod",
            "PublicUserData",
            "Totals",
            "Verification");

    /** Query parameters that the file lacks and Clerk's own SDKs send. */
    private static final Map<String, Set<String>> PARAMETERS_NOT_PUBLISHED =
            Map.of("POST /sessions/{session_id}/refresh", Set.of("suffixed_cookies"));

    private static OpenApiDocument document;

    private static ModelConformance models;

    @BeforeAll
    static void read() {
        String file = System.getProperty(PROPERTY);
        assumeTrue(file != null && !file.isBlank(), "System property '" + PROPERTY + "' names no OpenAPI file");
        document = OpenApiDocument.read(Path.of(file));
        models = new ModelConformance(document, SHARED);
    }

    @AfterAll
    static void report() {
        if (document != null) {
            long covered = document.operations().keySet().stream()
                    .filter(calls()::contains)
                    .count();
            System.out.printf(
                    "operations %d/%d, request fields %s, response fields %s%n",
                    covered, document.operations().size(), models.sent(), models.read());
            System.out.printf(
                    "fields of PATCH that can be cleared %s; components of three states %d, also of POST and PUT%n",
                    models.cleared(), TriStateTests.fields().count());
        }
    }

    static Stream<Method> operations() {
        return Apis.operations().filter(method -> !NOT_PUBLISHED.contains(Apis.call(method)));
    }

    @Test
    void knowsWhatIsNotPublished() {
        assertThat(document.operations().keySet()).doesNotContainAnyElementsOf(NOT_PUBLISHED);
        assertThat(Apis.operations().map(Apis::call)).containsAll(NOT_PUBLISHED);
    }

    @Test
    void coversEveryOperation() {
        assertThat(document.operations()).hasSizeGreaterThanOrEqualTo(249);
        assertThat(calls()).containsAll(document.operations().keySet());
    }

    @Test
    void offersNoOperationTwice() {
        assertThat(operations().map(Apis::call)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hasThePublishedParameters(Method method) {
        OpenApiDocument.Operation operation = document.operations().get(Apis.call(method));

        assertThat(annotated(method, PathVariable.class)
                        .map(parameter ->
                                parameter.getAnnotation(PathVariable.class).value()))
                .containsExactlyInAnyOrderElementsOf(
                        operation.parameters("path").keySet());
        Map<String, RecordComponent> query = Arrays.stream(method.getParameterTypes())
                .filter(QueryParameters.class::isAssignableFrom)
                .findFirst()
                .map(ModelConformance::components)
                .orElseGet(LinkedHashMap::new);
        query.keySet().removeAll(PARAMETERS_NOT_PUBLISHED.getOrDefault(Apis.call(method), Set.of()));
        assertThat(query.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operation.parameters("query").keySet());
        query.forEach((name, component) ->
                models.parameter(component, operation.parameters("query").get(name)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sendsThePublishedBody(Method method) {
        OpenApiDocument.Operation operation = document.operations().get(Apis.call(method));
        Object schema = operation.request();

        List<Parameter> bodies = annotated(method, RequestBody.class).toList();
        if (schema == null) {
            assertThat(bodies).isEmpty();
        } else if (bodies.isEmpty()) {
            assertThat(annotated(method, RequestPart.class)
                            .map(part -> part.getAnnotation(RequestPart.class).value()))
                    .containsExactlyInAnyOrderElementsOf(
                            document.properties(schema).keySet());
        } else {
            models.request(bodies.get(0).getParameterizedType(), schema, Apis.call(method));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void readsThePublishedAnswer(Method method) {
        models.response(
                method.getGenericReturnType(),
                document.operations().get(Apis.call(method)).response(),
                Apis.call(method));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isDeprecatedWhereThatIsPublished(Method method) {
        assertThat(method.isAnnotationPresent(Deprecated.class))
                .isEqualTo(document.operations().get(Apis.call(method)).deprecated());
    }

    private static Set<String> calls() {
        return operations().map(Apis::call).collect(Collectors.toSet());
    }

    private static Stream<Parameter> annotated(Method method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getParameters()).filter(parameter -> parameter.isAnnotationPresent(annotation));
    }
}

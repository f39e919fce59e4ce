package dev.clerkspring.conformance.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.clerkspring.sdk.Apis;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.OpenApiDocument;
import dev.clerkspring.sdk.ReactiveClerkClient;
import dev.clerkspring.sdk.instance.SecretKey;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import reactor.core.publisher.Mono;

/**
 * Calls every operation of both clients for real. The other side is Prism, which knows nothing but Clerk's own OpenAPI file,
 * named by the system property {@code clerk.conformance.openapi}: it refuses requests that the file does not allow, and answers
 * the others with something that it does.
 */
class EveryOperationTests {

    private static final SecretKey KEY = SecretKey.parse("sk_test_conformance");

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Set<String> called = new HashSet<>();

    private static final Set<String> calledReactive = new HashSet<>();

    private static OpenApiDocument document;

    private static Prism prism;

    private static OperationCalls calls;

    @BeforeAll
    static void start() {
        document = Published.openApi("clerk.conformance.openapi");
        calls = new OperationCalls(document);
        prism = Prism.mock(document);
    }

    @AfterAll
    static void stop() {
        if (prism != null) {
            prism.close();
            var all = document.operations().size();
            System.out.printf(
                    "operations called %d/%d, reactive %d/%d%n", called.size(), all, calledReactive.size(), all);
        }
    }

    @TestFactory
    Stream<DynamicTest> blocking() {
        var client = client();
        var each = operations(ClerkClient.class, client, (api, operation) -> {
            assertAnswer(operation, calls.call(api, operation));
            called.add(Apis.call(operation));
        });
        return Stream.concat(each, leavesNoneOut(called));
    }

    @TestFactory
    Stream<DynamicTest> reactive() {
        var client = client().reactive();
        var each = operations(ReactiveClerkClient.class, client, (api, operation) -> {
            assertAnswer(operation, ((Mono<?>) calls.call(api, operation)).block(LIMIT));
            calledReactive.add(Apis.call(operation));
        });
        return Stream.concat(each, leavesNoneOut(calledReactive));
    }

    /** After all others. */
    private static Stream<DynamicTest> leavesNoneOut(Set<String> called) {
        return Stream.of(dynamicTest(
                "leaves none out",
                () -> assertThat(called)
                        .containsExactlyInAnyOrderElementsOf(
                                document.operations().keySet())));
    }

    /** There is an answer wherever the file describes one. */
    private static void assertAnswer(Method operation, Object answer) {
        var described = document.operations().get(Apis.call(operation)).response() != null;
        assertThat(answer != null).isEqualTo(described);
    }

    private static ClerkClient client() {
        return ClerkClient.builder().secretKey(KEY).apiUrl(prism.url()).build();
    }

    /** A test for each operation that is published; those that are not are known to {@code OpenApiConformanceTests}. */
    private static Stream<DynamicTest> operations(Class<?> type, Object client, Play play) {
        return Apis.offeredBy(type)
                .flatMap(offer -> Apis.operations(offer.getReturnType())
                        .filter(operation -> document.operations().containsKey(Apis.call(operation)))
                        .map(operation ->
                                dynamicTest(Apis.call(operation), () -> play.run(offer.invoke(client), operation))));
    }

    private interface Play {

        void run(Object api, Method operation) throws Throwable;
    }
}

package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.clerkspring.sdk.ClerkClient;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The emulator's controllers implement the client's interfaces, so that the two cannot drift; what a controller does
 * not cover answers 501; and the README says which is which.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageTests {

    private static final List<Class<?>> CONTROLLERS = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.clerkspring.emulator")
                    .stream()
                    .filter(type -> type.isAnnotatedWith(RestController.class) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private final HttpClient http = HttpClient.newHttpClient();

    private ClerkEmulator emulator;

    @BeforeAll
    void start() {
        emulator = ClerkEmulator.builder().start();
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    /** An operation of the client, in the group that it offers by that method. */
    record Operation(Method group, Method method) {

        String name() {
            return group.getName() + "." + method.getName();
        }

        String verb() {
            return AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class)
                    .method();
        }

        String path() {
            var group = AnnotatedElementUtils.getMergedAnnotation(method.getDeclaringClass(), HttpExchange.class);
            var own = AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class);
            return group.url() + own.url();
        }

        boolean covered() {
            return CONTROLLERS.stream()
                    .filter(group.getReturnType()::isAssignableFrom)
                    .map(type -> ClassUtils.getMethod(type, method.getName(), method.getParameterTypes()))
                    .anyMatch(implementation -> !Modifier.isAbstract(implementation.getModifiers()));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Operation> operations() {
        return Arrays.stream(ClerkClient.class.getMethods())
                .filter(offer -> offer.getReturnType().isAnnotationPresent(HttpExchange.class))
                .flatMap(group -> Arrays.stream(group.getReturnType().getDeclaredMethods())
                        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
                        .map(method -> new Operation(group, method)));
    }

    @Test
    void controllersImplementTheClientsInterfaces() {
        assertThat(operations().filter(Operation::covered)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsCoveredOrSaysThatItIsNot(Operation operation) throws Exception {
        var uri = emulator.apiUrl() + operation.path().replaceAll("\\{[^}]+}", "none");
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + emulator.secretKey().value())
                .header("Content-Type", "application/json")
                .method(
                        operation.verb(),
                        BodyPublishers.ofString(operation.verb().equals("GET") ? "" : "{}"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (operation.covered()) {
            assertThat(answer.statusCode()).isNotIn(405, 500, 501);
        } else {
            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.body()).contains("'" + operation.name() + "'");
        }
    }

    @Test
    void theReadmeListsWhatIsCovered() throws Exception {
        var rows = operations()
                .filter(Operation::covered)
                .map(operation -> "| `%s` | `%s %s` |".formatted(operation.name(), operation.verb(), operation.path()))
                .sorted()
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| Operation | Request |\n| --- | --- |\n" + rows + "\n\n");
    }
}

package dev.clerkspring.emulator;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * An operation of the Frontend API that a controller answers.
 */
record FrontendOperation(String path, RequestMethod method) {

    /** Those that Clerk has too: the persona sign-in is the emulator's own. */
    static Stream<FrontendOperation> all() {
        return mappedIn("dev.clerkspring.emulator.frontend")
                .filter(operation -> operation.path.startsWith("/v1/") || operation.path.startsWith("/.well"));
    }

    /** Whatever is no operation of the client's, the emulator's own included. */
    static Stream<FrontendOperation> mappedIn(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .map(JavaClass::reflect)
                        .flatMap(FrontendOperation::of)
                        .sorted(Comparator.comparing(FrontendOperation::path).thenComparing(FrontendOperation::method));
    }

    private static Stream<FrontendOperation> of(Class<?> controller) {
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var prefix = base != null ? base.path()[0] : "";
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> paths(mapping)
                        .flatMap(path -> Arrays.stream(mapping.method())
                                .map(method -> new FrontendOperation(prefix + path, method))));
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}

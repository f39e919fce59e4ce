package dev.clerkspring.emulator;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.clerkspring.sdk.ClerkClient;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * An operation of the client, in the group that it offers by that method, and whether a controller covers it.
 */
record CoveredOperation(Method group, Method method) {

    private static final List<Class<?>> CONTROLLERS = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.clerkspring.emulator")
                    .stream()
                    .filter(type -> type.isAnnotatedWith(RestController.class) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    static Stream<CoveredOperation> all() {
        return Arrays.stream(ClerkClient.class.getMethods())
                .filter(offer -> offer.getReturnType().isAnnotationPresent(HttpExchange.class))
                .flatMap(group -> Arrays.stream(group.getReturnType().getDeclaredMethods())
                        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
                        .map(method -> new CoveredOperation(group, method)))
                .sorted(Comparator.comparing(CoveredOperation::name));
    }

    String name() {
        return group.getName() + "." + method.getName();
    }

    String verb() {
        return AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class)
                .method();
    }

    String path() {
        var base = AnnotatedElementUtils.getMergedAnnotation(method.getDeclaringClass(), HttpExchange.class);
        var own = AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class);
        return base.url() + own.url();
    }

    /** Method and path, whose variables have no names. */
    String request() {
        return verb() + " " + path().replaceAll("\\{[^}]+}", "{}");
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

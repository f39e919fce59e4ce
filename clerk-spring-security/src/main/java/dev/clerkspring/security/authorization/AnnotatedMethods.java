package dev.clerkspring.security.authorization;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Requirements;
import dev.clerkspring.sdk.authorization.Reverification;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.MethodClassKey;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;

/**
 * The methods that ask something of the session, and what. They are read when their bean is made, so that a mistake shows at
 * start-up.
 */
final class AnnotatedMethods extends StaticMethodMatcherPointcut {

    private static final List<Reader<?>> READERS = List.of(
            new Reader<>(HasOrgRole.class, annotation -> Requirement.role(annotation.value())),
            new Reader<>(HasPermission.class, annotation -> Requirement.permission(annotation.value())),
            new Reader<>(HasFeature.class, annotation -> Requirement.feature(annotation.value())),
            new Reader<>(HasPlan.class, annotation -> Requirement.plan(annotation.value())),
            new Reader<>(
                    RequireReverification.class,
                    annotation -> new Reverification(annotation.level(), annotation.afterMinutes())));

    private final Map<MethodClassKey, Requirements> known = new ConcurrentHashMap<>();

    @Override
    public boolean matches(Method method, Class<?> type) {
        return requirements(method, type) != null;
    }

    /**
     * Returns what a method asks.
     *
     * @param method the method
     * @param type the class of its object
     * @return what its annotations ask together, or those of its class; null if there are none
     */
    @Nullable
    Requirements requirements(Method method, Class<?> type) {
        var specific = AopUtils.getMostSpecificMethod(method, type);
        if (!isMarked(method)
                && !isMarked(specific)
                && !AnnotatedElementUtils.hasAnnotation(type, SessionRequirement.class)) {
            return null;
        }
        return known.computeIfAbsent(new MethodClassKey(specific, type), key -> read(method, type));
    }

    private static boolean isMarked(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, SessionRequirement.class)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), SessionRequirement.class);
    }

    private static @Nullable Requirements read(Method method, Class<?> type) {
        var requirements = READERS.stream()
                .map(reader -> reader.read(method, type))
                .filter(Objects::nonNull)
                .toList();
        if (requirements.isEmpty()) {
            return null;
        }
        var all = Requirements.of(requirements);
        SystemPermissions.report(all, () -> type.getName() + "." + method.getName());
        return all;
    }

    /** Reads one kind of annotation; a method's own goes before that of its class. */
    private record Reader<A extends Annotation>(
            SecurityAnnotationScanner<A> scanner, Function<A, Requirement> requirement) {

        Reader(Class<A> annotation, Function<A, Requirement> requirement) {
            this(SecurityAnnotationScanners.requireUnique(annotation), requirement);
        }

        @Nullable
        Requirement read(Method method, Class<?> type) {
            var annotation = scanner.scan(method, type);
            return annotation != null ? requirement.apply(annotation) : null;
        }
    }
}

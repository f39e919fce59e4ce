package dev.clerkspring.sdk;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The groups of operations that the clients offer.
 */
final class Apis {

    private Apis() {}

    /** The methods of the blocking client that offer a group, by name. */
    static Stream<Method> offered() {
        return offeredBy(ClerkClient.class);
    }

    static Stream<Method> offeredBy(Class<?> client) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getReturnType().isAnnotationPresent(HttpExchange.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    /** The operations of all groups, blocking. */
    static Stream<Method> operations() {
        return offered()
                .flatMap(offer -> Arrays.stream(offer.getReturnType().getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class));
    }
}

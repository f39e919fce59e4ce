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
public final class Apis {

    private Apis() {}

    /** The methods of the blocking client that offer a group, by name. */
    static Stream<Method> offered() {
        return offeredBy(ClerkClient.class);
    }

    /** The methods of either client that offer a group, by name. */
    public static Stream<Method> offeredBy(Class<?> client) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getReturnType().isAnnotationPresent(HttpExchange.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    /** The operations of all groups, blocking. */
    static Stream<Method> operations() {
        return offered().flatMap(offer -> operations(offer.getReturnType()));
    }

    /** The operations of a group. */
    public static Stream<Method> operations(Class<?> group) {
        return Arrays.stream(group.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class));
    }

    /** What an operation calls, as {@code GET /users/{user_id}}. */
    public static String call(Method operation) {
        HttpExchange group = operation.getDeclaringClass().getAnnotation(HttpExchange.class);
        HttpExchange exchange = AnnotatedElementUtils.getMergedAnnotation(operation, HttpExchange.class);
        return exchange.method() + " " + (group.url() + exchange.url()).replaceFirst("^/v1", "");
    }
}

package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiTwinsTests {

    private static final TypePool CLASS_FILES = TypePool.Default.ofSystemLoader();

    /** Every group that the clients offer, by the method that offers it. */
    static Stream<Arguments> twins() {
        return Apis.offered().map(offer -> Arguments.of(offer.getReturnType(), reactive(offer)));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void differOnlyInBlocking(Class<?> blocking, Class<?> reactive) {
        assertThat(blocking.getAnnotations()).isEqualTo(reactive.getAnnotations());
        assertThat(describe(reactive))
                .isEqualTo(describe(blocking).stream()
                        .map(method -> method.replaceFirst(" -> ", " -> reactor.core.publisher.Mono<") + ">")
                        .map(method -> method.replace("Mono<java.util.stream.Stream<", "Flux<")
                                .replaceFirst("(Flux<[^>]*>)>", "$1")
                                .replace("Mono<void>", "Mono<java.lang.Void>"))
                        .toList());
    }

    @Test
    void areOfferedByBothClientsUnderOneName() {
        assertThat(Apis.offeredBy(ReactiveClerkClient.class).map(Method::getName))
                .containsExactlyElementsOf(Apis.offered().map(Method::getName).toList());
    }

    private static Class<?> reactive(Method offer) {
        return Apis.offeredBy(ReactiveClerkClient.class)
                .filter(twin -> twin.getName().equals(offer.getName()))
                .<Class<?>>map(Method::getReturnType)
                .findFirst()
                .orElse(Void.class);
    }

    private static List<String> describe(Class<?> api) {
        return Arrays.stream(api.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(ApiTwinsTests::describe)
                .sorted()
                .toList();
    }

    private static String describe(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameters())
                        .map(ApiTwinsTests::describe)
                        .toList()
                + names(method)
                + Arrays.toString(method.getAnnotations())
                + " -> " + method.getGenericReturnType().getTypeName();
    }

    private static String describe(Parameter parameter) {
        return Arrays.toString(parameter.getAnnotations()) + parameter.getAnnotatedType();
    }

    /** From the class file: the fuzz tests' agent makes the JVM forget the names of parameters. */
    private static List<String> names(Method method) {
        return CLASS_FILES
                .describe(method.getDeclaringClass().getName())
                .resolve()
                .getDeclaredMethods()
                .filter(ElementMatchers.is(method))
                .getOnly()
                .getParameters()
                .stream()
                .map(ParameterDescription::getName)
                .toList();
    }
}

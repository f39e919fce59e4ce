package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.jwks.JwksApi;
import dev.clerkspring.sdk.jwks.ReactiveJwksApi;
import dev.clerkspring.sdk.sessions.ReactiveSessionsApi;
import dev.clerkspring.sdk.sessions.SessionsApi;
import dev.clerkspring.sdk.users.ReactiveUsersApi;
import dev.clerkspring.sdk.users.UsersApi;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiTwinsTests {

    static Stream<Arguments> twins() {
        return Stream.of(
                Arguments.of(UsersApi.class, ReactiveUsersApi.class),
                Arguments.of(SessionsApi.class, ReactiveSessionsApi.class),
                Arguments.of(JwksApi.class, ReactiveJwksApi.class));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void differOnlyInBlocking(Class<?> blocking, Class<?> reactive) {
        assertThat(blocking.getAnnotations()).isEqualTo(reactive.getAnnotations());
        assertThat(describe(reactive))
                .isEqualTo(describe(blocking).stream()
                        .map(method -> method.replaceFirst(" -> ", " -> reactor.core.publisher.Mono<") + ">")
                        .map(method -> method.replace("Mono<java.util.stream.Stream<", "Flux<")
                                .replaceFirst("(Flux<[^>]*>)>", "$1"))
                        .toList());
    }

    @Test
    void areOfferedByTheClients() {
        assertThat(Stream.of(ClerkClient.class.getDeclaredMethods())
                        .map(Method::getReturnType)
                        .filter(type -> type.getSimpleName().endsWith("Api")))
                .containsExactlyInAnyOrderElementsOf(
                        twins().<Class<?>>map(twin -> (Class<?>) twin.get()[0]).toList());
        assertThat(Stream.of(ReactiveClerkClient.class.getDeclaredMethods())
                        .map(Method::getReturnType)
                        .filter(type -> type.getSimpleName().endsWith("Api")))
                .containsExactlyInAnyOrderElementsOf(
                        twins().<Class<?>>map(twin -> (Class<?>) twin.get()[1]).toList());
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
                + Arrays.toString(method.getAnnotations())
                + " -> " + method.getGenericReturnType().getTypeName();
    }

    private static String describe(Parameter parameter) {
        return Arrays.toString(parameter.getAnnotations()) + parameter.getAnnotatedType() + " " + parameter.getName();
    }
}

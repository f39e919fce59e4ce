package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.webhook.WebhookEvent;
import dev.clerkspring.sdk.webhook.WebhookEventType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Whatever of the SDK is reached by reflection is known when an application is processed ahead of time.
 */
class RuntimeHintsTests {

    private static final RuntimeHints HINTS = hints();

    private static final ClerkClient CLIENT = ClerkClient.builder().build();

    /** As Spring does, of whatever is on the class path. */
    private static RuntimeHints hints() {
        RuntimeHints hints = new RuntimeHints();
        SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
                .load(RuntimeHintsRegistrar.class)
                .forEach(registrar -> registrar.registerHints(hints, RuntimeHintsTests.class.getClassLoader()));
        return hints;
    }

    static Stream<Class<?>> records() {
        return Stream.of(
                        ModelSamples.models(),
                        Arrays.stream(WebhookEventType.values())
                                .map(WebhookEventType::dataType)
                                .filter(Class::isRecord),
                        Stream.of(WebhookEvent.class))
                .<Class<?>>flatMap(types -> types)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsCanBeReadAndWritten(Class<?> type) throws ReflectiveOperationException {
        assertThat(RuntimeHintsPredicates.reflection()
                        .onType(type)
                        .withMemberCategories(
                                MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS))
                .accepts(HINTS);
        for (RecordComponent component : type.getRecordComponents()) {
            assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(component.getAccessor()))
                    .accepts(HINTS);
            if (component.getGenericType() instanceof ParameterizedType generic
                    && generic.getActualTypeArguments()[0] instanceof Class<?> known
                    && known.isEnum()) {
                assertThat(RuntimeHintsPredicates.reflection()
                                .onType(known)
                                .withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS))
                        .accepts(HINTS);
            }
        }
    }

    static Stream<Object> groups() {
        return Stream.of(CLIENT, CLIENT.reactive())
                .flatMap(client -> Stream.of(ClerkClient.class, ReactiveClerkClient.class)
                        .filter(type -> type.isInstance(client))
                        .flatMap(Apis::offeredBy)
                        .map(offer -> group(offer, client)));
    }

    private static Object group(Method offer, Object client) {
        try {
            return offer.invoke(client);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void groupsOfOperationsCanBeCalled(Object group) {
        Class<?>[] interfaces = group.getClass().getInterfaces();

        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(interfaces)).accepts(HINTS);
        assertThat(Apis.operations(interfaces[0]))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                RuntimeHintsPredicates.reflection().onMethodInvocation(operation))
                        .accepts(HINTS));
    }

    @Test
    void serializersOfAnnotationsCanBeMade() throws ReflectiveOperationException {
        for (String name : List.of("CommaSeparatedSerializer", "CommaSeparatedDeserializer")) {
            assertThat(RuntimeHintsPredicates.reflection()
                            .onConstructorInvocation(Class.forName("dev.clerkspring.sdk.query." + name)
                                    .getDeclaredConstructor()))
                    .accepts(HINTS);
        }
    }
}

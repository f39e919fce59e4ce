package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

/**
 * No model prints what it holds, apart from ids, values of enumerations and numbers; no builder prints even those.
 */
class ModelPrintingTests {

    private static final String MARKER = "personal-data";

    /** Clerk's own ids and words: what logs are searched for. */
    private static final Set<String> PRINTABLE = Set.of(
            "id",
            "userId",
            "userIds",
            "clientId",
            "activeOrganizationId",
            "object",
            "key",
            "code",
            "clerkTraceId",
            "orderBy",
            "call");

    /** Packages whose records are no models of the API. */
    private static final Set<String> OTHER_ROOMS =
            Set.of("authentication", "authorization", "instance", "machine", "token");

    static Stream<Class<?>> models() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(ClerkClient.class)
                        .stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.isEquivalentTo(ClerkInstance.class)) // made of services
                        .filter(type -> !OTHER_ROOMS.contains(room(type)))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    @Test
    void findsTheModels() {
        assertThat(models()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("models")
    void printsNoPersonalDataAndNoSecret(Class<?> type) throws ReflectiveOperationException {
        Object model = fill(type);

        assertThat(model.toString()).startsWith(type.getSimpleName()).doesNotContain(MARKER);
        assertThat(Optional.of(List.of(model)).toString()).doesNotContain(MARKER);
    }

    static Stream<Class<?>> modelsWithBuilders() {
        return models().filter(type -> ClassUtils.isPresent(type.getName() + "Builder", null));
    }

    @Test
    void findsTheBuilders() {
        assertThat(modelsWithBuilders()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("modelsWithBuilders")
    void printsNothingOfABuilder(Class<?> type) throws ReflectiveOperationException {
        Class<?> builderType = Class.forName(type.getName() + "Builder");
        Object builder = builderType.getMethod("builder", type).invoke(null, fill(type));

        assertThat(builder).hasToString(builderType.getSimpleName() + "[…]");
        assertThat(builderType.getMethod("build").invoke(builder)).isEqualTo(fill(type));
    }

    private static Object fill(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getName(), components[i].getGenericType());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the constants of an enum are of that enum
    private static Object value(String name, Type type) throws ReflectiveOperationException {
        Class<?> raw = (Class<?>) ((type instanceof ParameterizedType generic) ? generic.getRawType() : rawOf(type));
        Type argument =
                (type instanceof ParameterizedType generic) ? generic.getActualTypeArguments()[0] : String.class;
        if (raw == String.class || raw == Object.class) {
            return PRINTABLE.contains(name) ? "id_1" : MARKER;
        }
        if (raw == List.class) {
            return List.of(value(name, argument));
        }
        if (raw == Map.class) {
            return Map.of(MARKER, value(name, ((ParameterizedType) type).getActualTypeArguments()[1]));
        }
        if (raw == Optional.class) {
            return Optional.of(value(name, argument));
        }
        if (raw == Open.class) {
            return Open.of(MARKER, (Class) argument);
        }
        if (raw == Metadata.class) {
            return Metadata.of(Map.of(MARKER, MARKER));
        }
        if (raw == Throwable.class) {
            return new IllegalStateException();
        }
        Map<Class<?>, Object> simple = Map.of(
                boolean.class,
                true,
                Boolean.class,
                true,
                int.class,
                1,
                Integer.class,
                1,
                long.class,
                1L,
                Long.class,
                1L,
                Instant.class,
                Instant.EPOCH,
                Duration.class,
                Duration.ZERO);
        return simple.containsKey(raw) ? simple.get(raw) : fill(raw);
    }

    private static Type rawOf(Type type) {
        return (type instanceof Class<?>) ? type : Object.class;
    }
}

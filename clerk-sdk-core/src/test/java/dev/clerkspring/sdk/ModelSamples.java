package dev.clerkspring.sdk;

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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * The models of the API, and one of each with every component filled.
 */
final class ModelSamples {

    /** What every text is, apart from ids. */
    static final String TEXT = "personal-data";

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
            "call",
            "position",
            "startingAfter");

    /** Packages whose records are no models of the API. */
    private static final Set<String> OTHER_ROOMS =
            Set.of("authentication", "authorization", "bulk", "instance", "lease", "machine", "token", "webhook");

    private static final List<Class<?>> MODELS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(ClerkClient.class).stream()
                    .filter(JavaClass::isRecord)
                    .filter(type -> !type.isEquivalentTo(ClerkInstance.class)) // made of services
                    .filter(type -> !OTHER_ROOMS.contains(room(type)))
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();

    private ModelSamples() {}

    static Stream<Class<?>> models() {
        return MODELS.stream();
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    static Object fill(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i]);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    static Object value(RecordComponent component) throws ReflectiveOperationException {
        return value(component.getName(), component.getGenericType());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the constants of an enum are of that enum
    static Object value(String name, Type type) throws ReflectiveOperationException {
        Class<?> raw = (Class<?>) ((type instanceof ParameterizedType generic) ? generic.getRawType() : rawOf(type));
        Type argument =
                (type instanceof ParameterizedType generic) ? generic.getActualTypeArguments()[0] : String.class;
        if (raw == String.class || raw == Object.class) {
            return PRINTABLE.contains(name) ? "id_1" : TEXT;
        }
        if (raw == List.class) {
            return List.of(value(name, argument));
        }
        if (raw == Map.class) {
            return Map.of(TEXT, value(name, ((ParameterizedType) type).getActualTypeArguments()[1]));
        }
        if (raw == Optional.class) {
            return Optional.of(value(name, argument));
        }
        if (raw == Open.class) {
            return Open.of(TEXT, (Class) argument);
        }
        if (raw == Metadata.class) {
            return Metadata.of(Map.of(TEXT, TEXT));
        }
        if (raw == Resource.class) {
            return new ByteArrayResource(new byte[] {1}) {

                @Override
                public String getFilename() {
                    return "image.png";
                }
            };
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
                BigDecimal.class,
                BigDecimal.ONE,
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

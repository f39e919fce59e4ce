package dev.clerkspring.sdk.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of one enumeration's constants, both ways.
 */
final class KnownValues<E extends Enum<E>> {

    private static final ClassValue<KnownValues<?>> CACHE = new ClassValue<>() {
        @Override
        protected KnownValues<?> computeValue(Class<?> type) {
            return create(type);
        }
    };

    private final E unrecognized;

    private final Map<String, E> constants = new HashMap<>();

    private final Map<E, String> texts;

    private KnownValues(Class<E> type) {
        this.unrecognized = Enum.valueOf(type, "UNRECOGNIZED");
        this.texts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            if (constant != this.unrecognized) {
                String text = text(constant);
                this.constants.put(text, constant);
                this.texts.put(constant, text);
            }
        }
    }

    @SuppressWarnings("unchecked") // the cache is keyed by the very type
    static <E extends Enum<E>> KnownValues<E> of(Class<E> type) {
        return (KnownValues<E>) CACHE.get(type);
    }

    E unrecognized() {
        return this.unrecognized;
    }

    E constantOf(String text) {
        return this.constants.getOrDefault(text, this.unrecognized);
    }

    String textOf(E constant) {
        return this.texts.getOrDefault(constant, "");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // only reached through of(Class<E>)
    private static KnownValues<?> create(Class<?> type) {
        return new KnownValues(type);
    }

    private static String text(Enum<?> constant) {
        try {
            JsonProperty property =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return (property != null) ? property.value() : constant.name().toLowerCase(Locale.ROOT);
        } catch (NoSuchFieldException ex) {
            throw new IllegalStateException(ex);
        }
    }
}

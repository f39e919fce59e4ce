package dev.clerkspring.sdk.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * Prints a model by its type and id alone, since the rest is personal data or a secret.
 */
public final class Redacted {

    private static final ClassValue<Optional<Method>> IDS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getName().equals("id"))
                    .map(RecordComponent::getAccessor)
                    .findFirst();
        }
    };

    private Redacted() {}

    /**
     * Describes a model; what every model's {@code toString()} returns.
     *
     * @param model the model
     * @return for example {@code User[id=user_2ab]}, or {@code Jwks[…]} for a model without an id
     */
    public static String toString(Record model) {
        String id = IDS.get(model.getClass())
                .map(accessor -> "id=" + read(accessor, model))
                .orElse("…");
        return model.getClass().getSimpleName() + "[" + id + "]";
    }

    private static Object read(Method accessor, Record model) {
        try {
            return accessor.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException ex) {
            return "?"; // a type that is not public
        }
    }
}

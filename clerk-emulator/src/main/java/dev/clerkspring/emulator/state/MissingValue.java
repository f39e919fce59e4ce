package dev.clerkspring.emulator.state;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Finds what a record that was read from JSON lacks, although its type says that it has it.
 */
final class MissingValue {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private MissingValue() {}

    /** Returns where values are missing, such as {@code .email_addresses[0].id}. */
    static Stream<String> in(@Nullable Object value) {
        if (value instanceof Record) {
            return Arrays.stream(value.getClass().getRecordComponents()).flatMap(component -> in(value, component));
        }
        if (value instanceof Collection<?> all) {
            var elements = all.toArray();
            return IntStream.range(0, elements.length)
                    .boxed()
                    .flatMap(index -> in(elements[index]).map(rest -> "[" + index + "]" + rest));
        }
        return Stream.of();
    }

    private static Stream<String> in(Object owner, RecordComponent component) {
        var accessor = component.getAccessor();
        var name = "." + SNAKE_CASE.nameForField(null, null, component.getName());
        ReflectionUtils.makeAccessible(accessor);
        var value = ReflectionUtils.invokeMethod(accessor, owner);
        return value == null && Nullness.forMethodReturnType(accessor) == Nullness.NON_NULL
                ? Stream.of(name)
                : in(value).map(rest -> name + rest);
    }
}

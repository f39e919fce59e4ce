package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

/**
 * No model prints what it holds, apart from ids, values of enumerations and numbers; no builder prints even those.
 */
class ModelPrintingTests {

    static Stream<Class<?>> models() {
        return ModelSamples.models();
    }

    @Test
    void findsTheModels() {
        assertThat(models()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("models")
    void printsNoPersonalDataAndNoSecret(Class<?> type) throws ReflectiveOperationException {
        Object model = ModelSamples.fill(type);

        assertThat(model.toString()).startsWith(type.getSimpleName()).doesNotContain(ModelSamples.TEXT);
        assertThat(Optional.of(List.of(model)).toString()).doesNotContain(ModelSamples.TEXT);
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
        Object builder = builderType.getMethod("builder", type).invoke(null, ModelSamples.fill(type));

        assertThat(builder).hasToString(builderType.getSimpleName() + "[…]");
        assertThat(builderType.getMethod("build").invoke(builder)).isEqualTo(ModelSamples.fill(type));
    }
}

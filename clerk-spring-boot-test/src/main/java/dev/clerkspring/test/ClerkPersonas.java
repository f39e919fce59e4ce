package dev.clerkspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Repeats a test for each persona, whose {@link ClerkUser} is the argument. Takes the place of {@code @Test}.
 *
 * <pre>{@code
 * @ClerkPersonas
 * void everybodySeesTheSession(ClerkUser persona) {
 *     assertThat(mvc.perform(get("/session").with(persona))).hasStatusOk();
 * }
 * }</pre>
 *
 * <p>The personas are those that {@code clerk.emulator.seed} names, or else the emulator's own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ParameterizedTest(name = "{0}")
@ArgumentsSource(ClerkPersonasArgumentsProvider.class)
public @interface ClerkPersonas {

    /**
     * Which personas.
     *
     * @return such as {@code ada} and {@code ben}, in this order; none: all
     */
    String[] value() default {};
}

package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what a body says.
 */
public final class Parameters {

    private Parameters() {}

    /**
     * Demands a text.
     *
     * @param value what was sent
     * @param name of the parameter
     * @return the text, which is not blank
     * @throws ClerkProblem 422 if there is none
     */
    public static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw ClerkProblem.missing(name);
        }
        return value;
    }

    /**
     * Demands a text of at most so many characters.
     *
     * @param value what was sent
     * @param longest how many
     * @param name of the parameter
     * @return the text, which is not blank
     * @throws ClerkProblem 422 if there is none, or it is longer
     */
    public static String required(@Nullable String value, int longest, String name) {
        var text = required(value, name);
        if (text.length() > longest) {
            throw ClerkProblem.invalid(
                    "form_param_max_length_exceeded",
                    "exceeds maximum length",
                    name + " should not exceed " + longest + " characters.",
                    name);
        }
        return text;
    }

    /**
     * Demands a number within bounds.
     *
     * @param value what was sent, if anything
     * @param least the least allowed
     * @param most the most allowed
     * @param name of the parameter
     * @throws ClerkProblem 422 if it is not
     */
    public static void within(@Nullable Number value, long least, long most, String name) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid",
                    "is invalid",
                    name + " must be between " + least + " and " + most + ".",
                    name);
        }
    }

    /**
     * Demands a form.
     *
     * @param value what was sent
     * @param form what it must match as a whole
     * @param explanation the form in words
     * @param name of the parameter
     * @return the value
     * @throws ClerkProblem 422 if it does not
     */
    public static String matching(String value, Pattern form, String explanation, String name) {
        if (!form.matcher(value).matches()) {
            throw ClerkProblem.invalid("form_param_format_invalid", "is invalid", name + " " + explanation, name);
        }
        return value;
    }

    /**
     * Returns what was sent and is not null.
     *
     * @param value what was sent; null if it was left out
     * @return empty for null and for what was left out
     * @param <T> its type
     */
    public static <T> Optional<T> given(@Nullable Optional<T> value) {
        return value != null ? value : Optional.empty();
    }

    /**
     * Passes on what was sent, where null clears.
     *
     * @param value what was sent; null if it was left out
     * @param setter gets null for null, and is not called for what was left out
     * @param <T> its type
     */
    public static <T> void change(@Nullable Optional<T> value, Consumer<@Nullable T> setter) {
        if (value != null) {
            setter.accept(value.orElse(null));
        }
    }

    /**
     * Passes on what was sent.
     *
     * @param value what was sent; null if it was left out
     * @param setter is not called for what was left out
     * @param <T> its type
     */
    public static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /**
     * Demands a URL where one is sent.
     *
     * @param value what was sent, if anything
     * @param name of the parameter
     * @return the same
     * @throws ClerkProblem 422 if it is no absolute URL
     */
    public static @Nullable String url(@Nullable String value, String name) {
        try {
            if (value == null || new URI(value).isAbsolute()) {
                return value;
            }
        } catch (URISyntaxException ex) {
            // as below
        }
        throw ClerkProblem.invalid("form_param_format_invalid", "is invalid", name + " must be a valid URL.", name);
    }

    /**
     * Returns how many days were asked for.
     *
     * @param days what was sent, if anything
     * @param name of the parameter
     * @return 30 days if nothing was
     * @throws ClerkProblem 422 unless it is between 1 and 365
     */
    public static Duration expiry(@Nullable Integer days, String name) {
        within(days, 1, 365, name);
        return Duration.ofDays(days != null ? days : 30);
    }
}

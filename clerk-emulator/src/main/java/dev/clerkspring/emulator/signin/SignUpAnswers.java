package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.entity.Password;
import dev.clerkspring.emulator.entity.SignUpAttempt.Answers;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Metadata;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Checks what is typed in a sign-up. What is empty counts as not typed. */
final class SignUpAnswers {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{6,15}");

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_-]{4,64}");

    private static final int MIN_PASSWORD = 8;

    private SignUpAnswers() {}

    static Answers merge(Reading state, Answers old, SignUpForm form) {
        var password = typed(form.password());
        var metadata = typed(form.unsafeMetadata());
        return new Answers(
                identifier(state, form.emailAddress(), old.emailAddress(), EMAIL, "email_address"),
                identifier(state, form.phoneNumber(), old.phoneNumber(), PHONE, "phone_number"),
                identifier(state, form.username(), old.username(), USERNAME, "username"),
                orElse(form.firstName(), old.firstName()),
                orElse(form.lastName(), old.lastName()),
                password != null ? password(password) : old.password(),
                metadata != null ? metadata(metadata) : old.unsafeMetadata());
    }

    private static @Nullable String identifier(
            Reading state, @Nullable String text, @Nullable String old, Pattern pattern, String name) {
        var typed = typed(text);
        if (typed == null) {
            return old;
        }
        if (!pattern.matcher(typed).matches()) {
            throw ClerkProblem.invalid("form_param_format_invalid", name + " is not valid", name);
        }
        if (Identifiers.find(state, typed) != null) {
            throw ClerkProblem.taken(name);
        }
        return typed;
    }

    private static Password password(String typed) {
        if (typed.length() < MIN_PASSWORD) {
            throw ClerkProblem.invalid(
                    "form_password_length_too_short", "Passwords must be 8 characters or more.", "password");
        }
        return Password.of(typed);
    }

    private static Metadata metadata(String json) {
        try {
            var tree = ClerkJson.mapper().readTree(json);
            if (tree.isObject()) {
                return Metadata.of(tree);
            }
        } catch (JacksonException ex) {
            // Refused below, as what is no object.
        }
        throw ClerkProblem.invalid(
                "form_param_format_invalid", "unsafe_metadata must be a JSON object", "unsafe_metadata");
    }

    private static @Nullable String typed(@Nullable String text) {
        return text != null && !text.isBlank() ? text : null;
    }

    private static @Nullable String orElse(@Nullable String text, @Nullable String old) {
        var typed = typed(text);
        return typed != null ? typed : old;
    }
}

package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.entity.SignUpAttempt.Answers;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.password.Passwords;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.user.IdentifierForms;
import dev.clerkspring.emulator.user.Users;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Metadata;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Checks what is typed in a sign-up. What is empty counts as not typed. */
final class SignUpAnswers {

    private SignUpAnswers() {}

    static Answers merge(Reading state, Answers old, SignUpForm form) {
        var password = typed(form.password());
        var metadata = typed(form.unsafeMetadata());
        return new Answers(
                identifier(
                        state, form.emailAddress(), old.emailAddress(), IdentifierForms::emailAddress, "email_address"),
                identifier(state, form.phoneNumber(), old.phoneNumber(), IdentifierForms::phoneNumber, "phone_number"),
                identifier(state, form.username(), old.username(), IdentifierForms::username, "username"),
                orElse(form.firstName(), old.firstName()),
                orElse(form.lastName(), old.lastName()),
                password != null ? Passwords.checked(password) : old.password(),
                metadata != null ? metadata(metadata) : old.unsafeMetadata());
    }

    private static @Nullable String identifier(
            Reading state, @Nullable String text, @Nullable String old, UnaryOperator<String> form, String name) {
        var typed = typed(text);
        if (typed == null) {
            return old;
        }
        if (Users.ofIdentifier(state, form.apply(typed)) != null) {
            throw ClerkProblem.taken(name);
        }
        return typed;
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

package dev.clerkspring.sdk.error;

import dev.clerkspring.sdk.json.Metadata;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of Clerk's answer when it refuses.
 *
 * @param errors the reasons
 * @param meta what else Clerk says, free-form
 * @param clerkTraceId what Clerk's support finds the call by
 */
public record ClerkErrors(
        List<ClerkError> errors,
        @Nullable Metadata meta,
        @Nullable String clerkTraceId) {

    /**
     * Reads a missing list as an empty one and leaves out what is no error.
     */
    public ClerkErrors {
        errors = (errors != null) ? errors.stream().filter(Objects::nonNull).toList() : List.of();
    }

    @Override
    public String toString() {
        return "ClerkErrors" + this.errors;
    }
}

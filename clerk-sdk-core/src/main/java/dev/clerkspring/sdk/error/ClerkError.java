package dev.clerkspring.sdk.error;

import dev.clerkspring.sdk.json.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * One of the reasons why Clerk refused.
 *
 * @param code what went wrong, stable, for example {@code form_identifier_exists}
 * @param message what went wrong, in a few words; may contain personal data
 * @param longMessage what went wrong, for people; may contain personal data
 * @param meta what else Clerk says, free-form
 */
public record ClerkError(
        String code,
        @Nullable String message,
        @Nullable String longMessage,
        @Nullable Metadata meta) {

    /**
     * Reads a missing code as {@code unknown}.
     */
    public ClerkError {
        code = (code != null) ? code : "unknown";
    }

    /**
     * Returns the parameter at fault.
     *
     * @return its name in Clerk's spelling, or null
     */
    public @Nullable String paramName() {
        return (this.meta != null) ? this.meta.tree().path("param_name").asString(null) : null;
    }

    @Override
    public String toString() {
        return "ClerkError[code=" + this.code + "]";
    }
}

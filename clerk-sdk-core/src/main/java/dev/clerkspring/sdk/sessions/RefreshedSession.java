package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that was refreshed, in the form that was asked for: secrets.
 *
 * @param object {@code token} or {@code cookies}
 * @param jwt the session token; null if cookies were asked for
 * @param cookies cookies to set, each as a {@code Set-Cookie} header has it; null if a token was asked for
 */
@WithBuilder
public record RefreshedSession(
        @Nullable String object,
        @Nullable String jwt,
        @Nullable List<String> cookies) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RefreshedSessionBuilder builder() {
        return RefreshedSessionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.model.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * A token made from a session: a secret.
 *
 * @param object always {@code token}
 * @param jwt the token itself
 */
public record SessionToken(@Nullable String object, String jwt) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

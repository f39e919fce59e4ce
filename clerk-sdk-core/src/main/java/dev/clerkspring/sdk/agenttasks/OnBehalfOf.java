package dev.clerkspring.sdk.agenttasks;

import dev.clerkspring.sdk.model.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * In whose name an agent does a task.
 *
 * @param userId the id of the user
 * @param identifier instead of the id: a verified e-mail address, phone number or the like of the user
 */
public record OnBehalfOf(@Nullable String userId, @Nullable String identifier) {

    /**
     * Names a user by their id.
     *
     * @param userId the id ({@code user_…})
     * @return that user
     */
    public static OnBehalfOf user(String userId) {
        return new OnBehalfOf(userId, null);
    }

    /**
     * Names a user by what they sign in with.
     *
     * @param identifier a verified e-mail address, phone number or the like
     * @return that user
     */
    public static OnBehalfOf identifier(String identifier) {
        return new OnBehalfOf(null, identifier);
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

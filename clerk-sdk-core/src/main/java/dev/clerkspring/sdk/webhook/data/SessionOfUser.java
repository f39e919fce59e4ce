package dev.clerkspring.sdk.webhook.data;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.users.User;

/**
 * A session, and whose it is.
 *
 * @param session the session
 * @param user the user
 */
public record SessionOfUser(@JsonUnwrapped Session session, User user) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

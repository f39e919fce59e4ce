package dev.clerkspring.sdk.clients;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.sessions.Session;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A browser or device that users are signed in on.
 *
 * @param object always {@code client}
 * @param id its id ({@code client_…})
 * @param sessionIds the ids of its sessions
 * @param sessions its sessions
 * @param signInId the sign-in that is under way
 * @param signUpId the sign-up that is under way
 * @param lastActiveSessionId the session that was last active
 * @param lastAuthenticationStrategy how somebody has last signed in on it, for example {@code oauth_google}
 * @param updatedAt when it was last changed
 * @param createdAt when it was created
 */
@WithBuilder
public record Client(
        String object,
        String id,
        List<String> sessionIds,
        List<Session> sessions,
        @Nullable String signInId,
        @Nullable String signUpId,
        @Nullable String lastActiveSessionId,
        @Nullable String lastAuthenticationStrategy,
        Instant updatedAt,
        Instant createdAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public Client {
        sessionIds = Absent.orEmpty(sessionIds);
        sessions = Absent.orEmpty(sessions);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ClientBuilder builder() {
        return ClientBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

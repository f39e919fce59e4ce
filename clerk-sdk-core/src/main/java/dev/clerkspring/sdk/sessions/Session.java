package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session of a user on a client.
 *
 * @param object always {@code session}
 * @param id its id ({@code sess_…})
 * @param userId the user
 * @param clientId the client
 * @param actor who acts in the user's name
 * @param status what became of it
 * @param lastActiveOrganizationId the organization that was last active in it
 * @param lastActiveAt when it was last used
 * @param latestActivity from where it was last used
 * @param expireAt when it is over
 * @param abandonAt when it is given up if it is not used
 * @param updatedAt when it was last changed
 * @param createdAt when it was created
 * @param tasks what the user has to do first
 */
@WithBuilder
public record Session(
        String object,
        String id,
        String userId,
        String clientId,
        @Nullable Metadata actor,
        Open<SessionStatus> status,
        @Nullable String lastActiveOrganizationId,
        Instant lastActiveAt,
        @Nullable SessionActivity latestActivity,
        Instant expireAt,
        Instant abandonAt,
        Instant updatedAt,
        Instant createdAt,
        @Nullable List<SessionTask> tasks) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SessionBuilder builder() {
        return SessionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

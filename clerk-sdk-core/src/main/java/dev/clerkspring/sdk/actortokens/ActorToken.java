package dev.clerkspring.sdk.actortokens;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token by which one user signs in as another, once.
 *
 * @param object always {@code actor_token}
 * @param id its id, which is not the token
 * @param status what became of it
 * @param userId the user in whose name somebody acts
 * @param actor who acts; {@code sub} is the id
 * @param token the token itself
 * @param url where to open it
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record ActorToken(
        String object,
        String id,
        Open<ActorTokenStatus> status,
        String userId,
        Metadata actor,
        @Nullable String token,
        @Nullable String url,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ActorTokenBuilder builder() {
        return ActorTokenBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.actortokens;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An actor token to create.
 *
 * @param userId the user in whose name somebody acts
 * @param actor who acts: {@code sub}, the id, and whatever else session tokens shall say of them
 * @param expiresInSeconds how long the token can be used, in seconds; an hour if not set
 * @param sessionMaxDurationInSeconds how long the session lasts, in seconds; half an hour if not set
 */
@WithBuilder
public record CreateActorTokenRequest(
        String userId,
        Metadata actor,
        @Nullable Integer expiresInSeconds,
        @Nullable Integer sessionMaxDurationInSeconds) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateActorTokenRequest {
        Assert.notNull(userId, "'userId' must be set");
        Assert.notNull(actor, "'actor' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateActorTokenRequestBuilder builder() {
        return CreateActorTokenRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

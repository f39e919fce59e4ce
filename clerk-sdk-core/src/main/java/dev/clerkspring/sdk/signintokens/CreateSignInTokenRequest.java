package dev.clerkspring.sdk.signintokens;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A sign-in token to create.
 *
 * @param userId the user
 * @param orgId the organization to make active, of which the user must be a member
 * @param expiresInSeconds how long it can be used, in seconds; 30 days if not set
 */
@WithBuilder
public record CreateSignInTokenRequest(
        String userId,
        @Nullable Optional<String> orgId,
        @Nullable Optional<Long> expiresInSeconds) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateSignInTokenRequest {
        Assert.notNull(userId, "'userId' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateSignInTokenRequestBuilder builder() {
        return CreateSignInTokenRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

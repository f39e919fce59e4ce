package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A session to create; Clerk allows it on development instances, for tests.
 *
 * @param userId the user
 * @param activeOrganizationId the organization that is active in it
 */
@WithBuilder
public record CreateSessionRequest(String userId, @Nullable String activeOrganizationId) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateSessionRequest {
        Assert.notNull(userId, "'userId' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateSessionRequestBuilder builder() {
        return CreateSessionRequestBuilder.builder();
    }
}

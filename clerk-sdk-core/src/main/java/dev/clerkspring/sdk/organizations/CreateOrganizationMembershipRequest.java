package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A user to make a member of an organization.
 *
 * @param userId the user
 * @param role key of the role, for example {@code org:member}
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 */
@WithBuilder
public record CreateOrganizationMembershipRequest(
        String userId,
        String role,
        @Nullable Metadata publicMetadata,
        @Nullable Metadata privateMetadata) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateOrganizationMembershipRequest {
        Assert.notNull(userId, "'userId' must be set");
        Assert.notNull(role, "'role' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateOrganizationMembershipRequestBuilder builder() {
        return CreateOrganizationMembershipRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

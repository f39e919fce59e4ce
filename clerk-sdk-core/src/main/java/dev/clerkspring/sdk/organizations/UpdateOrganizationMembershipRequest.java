package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * What to change of a membership.
 *
 * @param role key of the new role
 */
public record UpdateOrganizationMembershipRequest(String role) {

    /**
     * Checks that what Clerk requires is there.
     */
    public UpdateOrganizationMembershipRequest {
        Assert.notNull(role, "'role' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * How to take back an invitation.
 *
 * @param requestingUserId the user who does it: an administrator of the organization
 */
public record RevokeOrganizationInvitationRequest(@Nullable String requestingUserId) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

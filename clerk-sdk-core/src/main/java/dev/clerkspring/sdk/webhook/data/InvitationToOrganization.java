package dev.clerkspring.sdk.webhook.data;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.organizations.OrganizationInvitation;
import dev.clerkspring.sdk.organizations.PublicOrganizationData;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to an organization, and what whoever is invited can see of that.
 *
 * @param invitation the invitation
 * @param userId the user who has accepted it
 * @param data what belongs to it
 */
public record InvitationToOrganization(
        @JsonUnwrapped OrganizationInvitation invitation,
        @Nullable String userId,
        @Nullable Data data) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }

    /**
     * What belongs to an invitation.
     *
     * @param publicOrganizationData the organization
     */
    public record Data(@Nullable PublicOrganizationData publicOrganizationData) {

        @Override
        public String toString() {
            return Redacted.toString(this);
        }
    }
}

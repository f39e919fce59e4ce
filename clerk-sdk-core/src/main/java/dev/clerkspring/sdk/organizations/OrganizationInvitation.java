package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to an organization.
 *
 * @param object always {@code organization_invitation}
 * @param id its id ({@code orginv_…})
 * @param emailAddress the address it was sent to
 * @param role key of the role that it gives
 * @param roleName name of the role
 * @param organizationId the organization
 * @param inviterId the user who invited
 * @param publicInviterData the user who invited, as others see them
 * @param status what became of it
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 * @param url where it is accepted; whoever has it can accept
 * @param expiresAt until when it can be accepted
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param publicOrganizationData the organization, in listings for a user
 */
@WithBuilder
public record OrganizationInvitation(
        @Nullable String object,
        @Nullable String id,
        @Nullable String emailAddress,
        @Nullable String role,
        @Nullable String roleName,
        @Nullable String organizationId,
        @Nullable String inviterId,
        @Nullable PublicUserData publicInviterData,
        @Nullable Open<OrganizationInvitationStatus> status,
        @Nullable Metadata publicMetadata,
        @Nullable Metadata privateMetadata,
        @Nullable String url,
        @Nullable Instant expiresAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable PublicOrganizationData publicOrganizationData) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OrganizationInvitationBuilder builder() {
        return OrganizationInvitationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.organizations.PublicOrganizationData;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An invitation into an organization as the Frontend API tells it to who is invited. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record InvitationView(
        String object,
        String id,
        String emailAddress,
        String role,
        String roleName,
        String organizationId,
        PublicOrganizationData publicOrganizationData,
        Open<InvitationStatus> status,
        Metadata publicMetadata,
        @Nullable String url,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    static InvitationView of(Reading state, Invitation invitation) {
        var seat = Objects.requireNonNull(invitation.seat());
        return new InvitationView(
                "organization_invitation",
                invitation.id(),
                invitation.emailAddress(),
                seat.role(),
                Roles.name(state, seat.role()),
                seat.organizationId(),
                OrganizationViews.publicData(state.get(Kinds.ORGANIZATIONS, seat.organizationId())),
                invitation.status(),
                invitation.publicMetadata(),
                null,
                invitation.expiresAt(),
                invitation.createdAt(),
                invitation.updatedAt());
    }
}

package dev.clerkspring.emulator.backend.invitations;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.organizations.OrganizationInvitation;
import dev.clerkspring.sdk.organizations.OrganizationInvitationStatus;
import dev.clerkspring.sdk.organizations.PublicUserData;
import dev.clerkspring.sdk.organizations.PublicUserDataBuilder;
import dev.clerkspring.sdk.users.User;
import java.util.Objects;

/**
 * Invitations into organizations as the API tells them.
 */
public final class OrganizationInvitationViews {

    private final TicketLinks links;

    /**
     * Makes the maker of views.
     *
     * @param links makes the links that carry tickets
     */
    public OrganizationInvitationViews(TicketLinks links) {
        this.links = links;
    }

    /**
     * Makes what the API tells of an invitation.
     *
     * @param state where role and inviter are
     * @param invitation one into an organization
     * @return as told
     */
    public OrganizationInvitation view(Reading state, Invitation invitation) {
        var seat = Objects.requireNonNull(invitation.seat());
        var inviter = seat.inviterId() != null ? state.find(Kinds.USERS, seat.inviterId()) : null;
        return OrganizationInvitation.builder()
                .object("organization_invitation")
                .id(invitation.id())
                .emailAddress(invitation.emailAddress())
                .role(seat.role())
                .roleName(Roles.name(state, seat.role()))
                .organizationId(seat.organizationId())
                .inviterId(seat.inviterId())
                .publicInviterData(inviter != null ? inviterData(inviter) : null)
                .status(Open.of(invitation.status().value(), OrganizationInvitationStatus.class))
                .publicMetadata(invitation.publicMetadata())
                .privateMetadata(invitation.privateMetadata())
                .url(links.to(invitation.ticket()))
                .expiresAt(invitation.expiresAt())
                .createdAt(invitation.createdAt())
                .updatedAt(invitation.updatedAt())
                .build();
    }

    /** Clerk tells less of who invites than of members. */
    private static PublicUserData inviterData(User inviter) {
        return PublicUserDataBuilder.builder(OrganizationViews.publicData(inviter))
                .profileImageUrl(null)
                .banned(null)
                .build();
    }
}

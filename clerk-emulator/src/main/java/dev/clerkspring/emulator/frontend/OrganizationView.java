package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.NewUsers;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import java.time.Instant;

/** An organization as the Frontend API tells it to its members. */
record OrganizationView(
        String object,
        String id,
        String name,
        String slug,
        String imageUrl,
        boolean hasImage,
        long membersCount,
        long pendingInvitationsCount,
        long maxAllowedMemberships,
        boolean adminDeleteEnabled,
        Metadata publicMetadata,
        Instant createdAt,
        Instant updatedAt) {

    static OrganizationView of(Reading state, Organization organization) {
        var image = organization.imageUrl();
        return new OrganizationView(
                "organization",
                organization.id(),
                organization.name(),
                organization.slug(),
                image != null ? image : NewUsers.IMAGE_URL,
                organization.hasImage(),
                Membership.in(state, organization.id()).count(),
                0,
                organization.maxAllowedMemberships(),
                organization.adminDeleteEnabled(),
                organization.publicMetadata(),
                organization.createdAt(),
                organization.updatedAt());
    }
}

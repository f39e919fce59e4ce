package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organization as the Frontend API tells it to its members. */
record OrganizationView(
        String object,
        String id,
        String name,
        String slug,
        @Nullable String imageUrl,
        boolean hasImage,
        long membersCount,
        long pendingInvitationsCount,
        long maxAllowedMemberships,
        boolean adminDeleteEnabled,
        Metadata publicMetadata,
        Instant createdAt,
        Instant updatedAt) {

    static OrganizationView of(Reading state, Organization organization, Instant now) {
        var known = OrganizationViews.publicData(organization);
        return new OrganizationView(
                "organization",
                known.id(),
                known.name(),
                known.slug(),
                known.imageUrl(),
                known.hasImage(),
                OrganizationViews.members(state, organization),
                OrganizationViews.pendingInvitations(state, organization, now),
                organization.maxAllowedMemberships(),
                organization.adminDeleteEnabled(),
                organization.publicMetadata(),
                organization.createdAt(),
                organization.updatedAt());
    }
}

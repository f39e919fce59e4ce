package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.List;

/** A user's place in an organization as the Frontend API tells it. */
record MembershipView(
        String object,
        String id,
        String role,
        String roleName,
        List<String> permissions,
        Metadata publicMetadata,
        OrganizationView organization,
        PublicUserView publicUserData,
        Instant createdAt,
        Instant updatedAt) {

    static MembershipView of(Reading state, Membership membership, Instant now) {
        return new MembershipView(
                "organization_membership",
                membership.id(),
                membership.role(),
                Roles.name(state, membership.role()),
                Role.permissionsOf(state, membership.role()),
                membership.publicMetadata(),
                OrganizationView.of(state, state.get(Kinds.ORGANIZATIONS, membership.organizationId()), now),
                PublicUserView.of(state.get(Kinds.USERS, membership.userId())),
                membership.createdAt(),
                membership.updatedAt());
    }
}

package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.persona.EmulatedOrganization;
import dev.clerkspring.emulator.persona.Membership;
import dev.clerkspring.emulator.persona.Personas;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.organizations.PublicUserData;
import dev.clerkspring.sdk.users.User;
import java.util.List;
import java.util.stream.Stream;

/**
 * The memberships of personas as the Backend API tells them.
 *
 * @param personas who is in which organization
 */
record Memberships(Personas personas) {

    /** How many a new organization may have. */
    private static final int MAX_MEMBERS = 5;

    List<OrganizationMembership> of(User user) {
        var persona = personas.ofUser(user.id());
        return Stream.ofNullable(persona != null ? persona.membership() : null)
                .map(membership -> membership(user, membership))
                .toList();
    }

    private OrganizationMembership membership(User user, Membership membership) {
        return OrganizationMembership.builder()
                .id("orgmem_" + user.id())
                .object("organization_membership")
                .role(membership.role())
                .permissions(membership.permissions())
                .publicMetadata(Metadata.empty())
                .privateMetadata(Metadata.empty())
                .organization(organization(membership.organization(), user))
                .publicUserData(publicData(user))
                .createdAt(user.createdAt())
                .updatedAt(user.createdAt())
                .build();
    }

    private static Organization organization(EmulatedOrganization organization, User user) {
        return Organization.builder()
                .object("organization")
                .id(organization.id())
                .name(organization.name())
                .slug(organization.slug())
                .maxAllowedMemberships(MAX_MEMBERS)
                .adminDeleteEnabled(true)
                .publicMetadata(Metadata.empty())
                .privateMetadata(Metadata.empty())
                .createdAt(user.createdAt())
                .updatedAt(user.createdAt())
                .build();
    }

    private static PublicUserData publicData(User user) {
        return PublicUserData.builder()
                .userId(user.id())
                .firstName(user.firstName())
                .lastName(user.lastName())
                .imageUrl(user.imageUrl() != null ? user.imageUrl() : "")
                .hasImage(user.hasImage())
                .identifier(user.emailAddresses().stream()
                        .map(email -> email.emailAddress())
                        .findFirst()
                        .orElse(null))
                .banned(user.banned())
                .build();
    }
}

package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.organizations.PublicUserData;
import dev.clerkspring.sdk.users.User;
import java.util.List;

/**
 * Memberships as the API tells them.
 */
public final class Memberships {

    private Memberships() {}

    static List<OrganizationMembership> of(Reading state, String userId) {
        return Membership.of(state, userId).map(row -> view(state, row)).toList();
    }

    /**
     * Makes what the API tells.
     *
     * @param state where user and organization are
     * @param membership the membership
     * @return with both
     */
    public static OrganizationMembership view(Reading state, Membership membership) {
        return OrganizationMembership.builder()
                .id(membership.id())
                .object("organization_membership")
                .role(membership.role())
                .permissions(Role.permissionsOf(state, membership.role()))
                .publicMetadata(membership.publicMetadata())
                .privateMetadata(membership.privateMetadata())
                .organization(state.get(Kinds.ORGANIZATIONS, membership.organizationId()))
                .publicUserData(publicData(state.get(Kinds.USERS, membership.userId())))
                .createdAt(membership.createdAt())
                .updatedAt(membership.updatedAt())
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
                        .map(EmailAddress::emailAddress)
                        .findFirst()
                        .orElse(null))
                .banned(user.banned())
                .build();
    }
}

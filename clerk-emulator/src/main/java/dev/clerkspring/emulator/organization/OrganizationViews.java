package dev.clerkspring.emulator.organization;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.user.Identifiers;
import dev.clerkspring.emulator.user.NewUsers;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.organizations.OrganizationBuilder;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.organizations.PublicOrganizationData;
import dev.clerkspring.sdk.organizations.PublicUserData;
import dev.clerkspring.sdk.users.User;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Organizations and memberships as the API tells them.
 */
public final class OrganizationViews {

    private OrganizationViews() {}

    /**
     * Tells an organization with what is counted.
     *
     * @param state where to count
     * @param organization the organization
     * @param now the time by which invitations may have expired
     * @return with the number of members and of pending invitations
     */
    public static Organization counted(Reading state, Organization organization, Instant now) {
        return OrganizationBuilder.builder(organization)
                .membersCount(members(state, organization))
                .pendingInvitationsCount(pendingInvitations(state, organization, now))
                .build();
    }

    /**
     * Counts members.
     *
     * @param state where to count
     * @param organization of what
     * @return how many there are
     */
    public static long members(Reading state, Organization organization) {
        return Membership.in(state, organization.id()).count();
    }

    /**
     * Counts invitations that can be accepted yet.
     *
     * @param state where to count
     * @param organization into what
     * @param now the time by which they may have expired
     * @return how many there are
     */
    public static long pendingInvitations(Reading state, Organization organization, Instant now) {
        return Invitation.into(state, organization.id(), now)
                .filter(Invitation::pending)
                .count();
    }

    /**
     * Tells whether an organization has nobody who can manage it.
     *
     * @param state where to look
     * @param organization which
     * @return whether no member's role is fit for its creator
     */
    public static boolean unmanaged(Reading state, Organization organization) {
        return Membership.in(state, organization.id())
                .map(membership -> Roles.find(state, membership.role()))
                .noneMatch(role -> role != null && role.creatorEligible());
    }

    /**
     * Tells a membership.
     *
     * @param state where to look
     * @param membership the row
     * @return with role, permissions, organization and user
     */
    public static OrganizationMembership membership(Reading state, Membership membership) {
        var role = Roles.find(state, membership.role());
        return OrganizationMembership.builder()
                .id(membership.id())
                .object("organization_membership")
                .role(membership.role())
                .roleName(role != null ? role.name() : null)
                .permissions(Role.permissionsOf(state, membership.role()))
                .publicMetadata(membership.publicMetadata())
                .privateMetadata(membership.privateMetadata())
                .organization(state.get(Kinds.ORGANIZATIONS, membership.organizationId()))
                .publicUserData(publicData(state.get(Kinds.USERS, membership.userId())))
                .createdAt(membership.createdAt())
                .updatedAt(membership.updatedAt())
                .build();
    }

    /**
     * Tells what somebody sees of an organization who is invited into it.
     *
     * @param organization the organization
     * @return with an image in any case
     */
    public static PublicOrganizationData publicData(Organization organization) {
        return PublicOrganizationData.builder()
                .id(organization.id())
                .name(organization.name())
                .slug(organization.slug() != null ? organization.slug() : "")
                .imageUrl(organization.imageUrl() != null ? organization.imageUrl() : NewUsers.IMAGE_URL)
                .hasImage(organization.hasImage())
                .build();
    }

    /**
     * Tells what other members see of a user.
     *
     * @param user the user
     * @return identified by the primary e-mail address or phone number, or the username
     */
    public static PublicUserData publicData(User user) {
        var image = user.imageUrl() != null ? user.imageUrl() : "";
        return PublicUserData.builder()
                .userId(user.id())
                .firstName(user.firstName())
                .lastName(user.lastName())
                .profileImageUrl(image)
                .imageUrl(image)
                .hasImage(user.hasImage())
                .identifier(identifier(user))
                .username(user.username())
                .banned(user.banned())
                .build();
    }

    private static @Nullable String identifier(User user) {
        return Stream.of(
                        Identifiers.EMAIL_ADDRESSES.primaryValue(user),
                        Identifiers.PHONE_NUMBERS.primaryValue(user),
                        user.username())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

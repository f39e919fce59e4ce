package dev.clerkspring.emulator.organization;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import org.springframework.http.HttpStatus;

/**
 * How users come into organizations and leave them.
 */
public final class Members {

    private Members() {}

    /**
     * Makes a user a member.
     *
     * @param draft where
     * @param organization of what
     * @param userId {@code user_…}
     * @param role the key, such as {@code org:member}
     * @param publicMetadata for everybody to read
     * @param privateMetadata for the backend alone
     * @return the membership
     * @throws ClerkProblem 404 if there is no such user or role, 400 if the user is a member already, 403 if there is no room
     */
    public static Membership join(
            Draft draft,
            Organization organization,
            String userId,
            String role,
            Metadata publicMetadata,
            Metadata privateMetadata) {
        draft.get(Kinds.USERS, userId);
        Roles.require(draft, organization, role);
        if (Membership.find(draft, organization.id(), userId) != null) {
            throw ClerkProblem.badRequest(
                    "already_a_member_in_organization",
                    "already a member",
                    "The user is already a member of the organization.");
        }
        requireRoom(draft, organization, 1);
        return draft.put(
                Kinds.MEMBERSHIPS,
                new Membership(
                        draft.id("orgmem"),
                        organization.id(),
                        userId,
                        role,
                        publicMetadata,
                        privateMetadata,
                        draft.now(),
                        draft.now()));
    }

    /**
     * Demands that an organization has room, where outstanding invitations count as members. A limit of 0 is none.
     *
     * @param draft where to look
     * @param organization which
     * @param more how many are to come
     * @throws ClerkProblem 403 if there is no room
     */
    public static void requireRoom(Draft draft, Organization organization, int more) {
        long most = organization.maxAllowedMemberships();
        long taken = Membership.in(draft, organization.id()).count()
                + Invitation.into(draft, organization.id(), draft.now())
                        .filter(Invitation::pending)
                        .count();
        if (most > 0 && taken + more > most) {
            throw ClerkProblem.of(
                    HttpStatus.FORBIDDEN,
                    "organization_membership_quota_exceeded",
                    "organization membership quota exceeded",
                    "You have reached your limit of " + most
                            + " organization memberships, including outstanding invitations.");
        }
    }

    /**
     * Changes a membership.
     *
     * @param draft where
     * @param old what it is
     * @param role the key
     * @param publicMetadata for everybody to read
     * @param privateMetadata for the backend alone
     * @return what it is from now on
     */
    public static Membership change(
            Draft draft, Membership old, String role, Metadata publicMetadata, Metadata privateMetadata) {
        return draft.put(
                Kinds.MEMBERSHIPS,
                new Membership(
                        old.id(),
                        old.organizationId(),
                        old.userId(),
                        role,
                        publicMetadata,
                        privateMetadata,
                        old.createdAt(),
                        draft.now()));
    }

    /**
     * Lets a user leave an organization, which somebody must be left to manage.
     *
     * @param draft where
     * @param organizationId {@code org_…}
     * @param userId {@code user_…}
     * @return what is gone
     * @throws ClerkProblem 404 if the user is no member, 400 if nobody else can manage the organization
     */
    public static Membership resign(Draft draft, String organizationId, String userId) {
        var membership = leave(draft, organizationId, userId);
        if (OrganizationViews.unmanaged(draft, draft.get(Kinds.ORGANIZATIONS, organizationId))) {
            throw ClerkProblem.badRequest(
                    "organization_minimum_permissions_needed",
                    "minimum organization permissions needed",
                    "There has to be at least one organization member with the minimum required permissions.");
        }
        return membership;
    }

    /**
     * Takes a user out of an organization; sessions in which it is active go on in the personal account.
     *
     * @param draft where
     * @param organizationId {@code org_…}
     * @param userId {@code user_…}
     * @return what is gone
     * @throws ClerkProblem 404 if the user is no member
     */
    public static Membership leave(Draft draft, String organizationId, String userId) {
        var membership = Membership.get(draft, organizationId, userId);
        Sessions.leave(draft, userId, organizationId);
        return draft.remove(Kinds.MEMBERSHIPS, membership.id());
    }
}

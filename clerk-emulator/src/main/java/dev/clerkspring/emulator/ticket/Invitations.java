package dev.clerkspring.emulator.ticket;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.organization.Members;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.user.Users;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.users.UserBuilder;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/**
 * The life of invitations, to the application and into organizations.
 */
public final class Invitations {

    private Invitations() {}

    /**
     * Invites somebody to the application.
     *
     * @param draft where
     * @param emailAddress who
     * @param offer what with
     * @param ignoreExisting whether it does not matter that the address is invited or somebody's already
     * @return pending
     * @throws ClerkProblem 400 if the address is invited already, 422 if it is somebody's
     */
    public static Invitation invite(Draft draft, String emailAddress, Offer offer, boolean ignoreExisting) {
        if (!ignoreExisting) {
            if (pending(draft, emailAddress, invitation -> invitation.seat() == null)) {
                throw duplicate();
            }
            if (Users.ofEmailAddress(draft, emailAddress) != null) {
                throw ClerkProblem.taken("email_address");
            }
        }
        return put(draft, "inv", emailAddress, offer, null);
    }

    /**
     * Invites somebody into an organization.
     *
     * @param draft where
     * @param emailAddress who
     * @param offer what with
     * @param seat which place
     * @return pending
     * @throws ClerkProblem 404 if there is no such organization or role; 400 if the address is invited already or a member's; 403
     *     if the inviter is no administrator, or there is no room
     */
    public static Invitation invite(Draft draft, String emailAddress, Offer offer, Invitation.Seat seat) {
        var organization = draft.get(Kinds.ORGANIZATIONS, seat.organizationId());
        Roles.require(draft, organization, seat.role());
        requireAdministrator(draft, seat.organizationId(), seat.inviterId());
        var user = Users.ofEmailAddress(draft, emailAddress);
        if (user != null && Membership.find(draft, organization.id(), user.id()) != null) {
            throw ClerkProblem.badRequest(
                    "already_a_member_in_organization",
                    "already a member",
                    "The user is already a member of the organization.");
        }
        if (pending(draft, emailAddress, invitation -> invitation.isInto(organization.id()))) {
            throw ClerkProblem.badRequest(
                    "organization_invitation_not_unique",
                    "organization invitation not unique",
                    "Organizations cannot have duplicate pending invitations for an email address.");
        }
        Members.requireRoom(draft, organization, 1);
        return put(draft, "orginv", emailAddress, offer, seat);
    }

    /**
     * Demands that a user who acts for an organization may manage its members.
     *
     * @param state where to look
     * @param organizationId {@code org_…}
     * @param userId who acts; null for the backend, which may do everything
     * @throws ClerkProblem 403 if the user is no member or has no role that allows it
     */
    public static void requireAdministrator(Reading state, String organizationId, @Nullable String userId) {
        if (userId == null) {
            return;
        }
        var membership = Membership.find(state, organizationId, userId);
        if (membership == null) {
            throw ClerkProblem.of(
                    HttpStatus.FORBIDDEN,
                    "not_a_member_in_organization",
                    "not a member",
                    "The user is not a member of the organization.");
        }
        var role = Roles.find(state, membership.role());
        if (role == null || !role.permissions().contains("org:sys_memberships:manage")) {
            throw ClerkProblem.of(
                    HttpStatus.FORBIDDEN,
                    "missing_organization_permission",
                    "missing permission",
                    "The user is missing an organization permission.");
        }
    }

    /**
     * Revokes an invitation.
     *
     * @param draft where
     * @param invitation as it is now
     * @return revoked
     * @throws ClerkProblem 400 unless it is pending
     */
    public static Invitation revoke(Draft draft, Invitation invitation) {
        if (invitation.status().is(InvitationStatus.ACCEPTED)) {
            throw ClerkProblem.badRequest(
                    "invitation_already_accepted",
                    "Invitation is already accepted.",
                    "Invitation is already accepted.");
        }
        if (invitation.status().is(InvitationStatus.REVOKED)) {
            throw ClerkProblem.badRequest(
                    "invitation_already_revoked", "Invitation is already revoked.", "Invitation is already revoked.");
        }
        return draft.put(Kinds.INVITATIONS, invitation.with(InvitationStatus.REVOKED, draft.now()));
    }

    /**
     * Accepts an invitation: the user gets its metadata, or the place in the organization. That the user has the address is for
     * the caller to see to.
     *
     * @param draft where
     * @param ticket what {@link Ticket#find} found
     * @param userId who accepts
     * @return accepted
     * @throws ClerkProblem 404 if there is no such user; as {@link Members#join} does
     */
    public static Invitation accept(Draft draft, Ticket.Invited ticket, String userId) {
        var invitation = ticket.row();
        var user = draft.get(Kinds.USERS, userId);
        var accepted = draft.put(Kinds.INVITATIONS, invitation.with(InvitationStatus.ACCEPTED, draft.now()));
        var seat = invitation.seat();
        if (seat == null) {
            draft.put(
                    Kinds.USERS,
                    UserBuilder.builder(user)
                            .publicMetadata(merged(user.publicMetadata(), invitation.publicMetadata()))
                            .updatedAt(draft.now())
                            .build());
        } else {
            Members.join(
                    draft,
                    draft.get(Kinds.ORGANIZATIONS, seat.organizationId()),
                    userId,
                    seat.role(),
                    invitation.publicMetadata(),
                    invitation.privateMetadata());
        }
        return accepted;
    }

    /**
     * Lists the invitations into organizations that are for one of a user's verified e-mail addresses.
     *
     * @param state where to look
     * @param userId {@code user_…}
     * @param now the time by which they may have expired
     * @return as they are at that time, oldest first
     */
    public static Stream<Invitation> intoOrganizations(Reading state, String userId, Instant now) {
        var addresses = state.get(Kinds.USERS, userId).emailAddresses().stream()
                .filter(email -> email.verification() != null
                        && email.verification().status().is(VerificationStatus.VERIFIED))
                .map(EmailAddress::emailAddress)
                .toList();
        return state.all(Kinds.INVITATIONS)
                .filter(invitation -> invitation.seat() != null)
                .filter(invitation -> addresses.stream().anyMatch(invitation.emailAddress()::equalsIgnoreCase))
                .map(invitation -> invitation.at(now));
    }

    /**
     * Accepts an invitation into an organization as the user whom it is for.
     *
     * @param draft where
     * @param id {@code orginv_…}
     * @param userId {@code user_…}
     * @return accepted
     * @throws ClerkProblem 404 if it is for somebody else or not pending; as {@link Members#join} does
     */
    public static Invitation acceptOwn(Draft draft, String id, String userId) {
        var invitation = intoOrganizations(draft, userId, draft.now())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ClerkProblem.notFound("organization invitation"));
        if (!invitation.pending()) {
            throw notPending();
        }
        return accept(draft, new Ticket.Invited(invitation), userId);
    }

    /**
     * Refuses what only a pending invitation into an organization is good for.
     *
     * @return 404, as at Clerk
     */
    public static ClerkProblem notPending() {
        return ClerkProblem.of(
                HttpStatus.NOT_FOUND,
                "organization_invitation_not_pending",
                "not pending",
                "The organization invitation is not in the 'pending' status.");
    }

    private static ClerkProblem duplicate() {
        return ClerkProblem.badRequest(
                "duplicate_record",
                "duplicate invitation",
                "There is already a pending invitation for this email address.");
    }

    private static boolean pending(Draft draft, String emailAddress, Predicate<Invitation> which) {
        return draft.all(Kinds.INVITATIONS)
                .filter(which)
                .filter(invitation -> invitation.emailAddress().equalsIgnoreCase(emailAddress))
                .anyMatch(invitation -> invitation.at(draft.now()).pending());
    }

    private static Metadata merged(Metadata old, Metadata more) {
        var tree = (ObjectNode) old.tree();
        ((ObjectNode) more.tree()).properties().forEach(member -> tree.set(member.getKey(), member.getValue()));
        return Metadata.of(tree);
    }

    private static Invitation put(
            Draft draft, String prefix, String emailAddress, Offer offer, Invitation.@Nullable Seat seat) {
        return draft.put(
                Kinds.INVITATIONS,
                new Invitation(
                        draft.id(prefix),
                        emailAddress,
                        draft.id("ticket"),
                        offer.redirectUrl(),
                        seat,
                        Open.of(InvitationStatus.PENDING),
                        offer.publicMetadata(),
                        offer.privateMetadata(),
                        draft.now().plus(offer.life()),
                        draft.now(),
                        draft.now()));
    }

    /**
     * What an invitation comes with.
     *
     * @param publicMetadata what the user or the membership begins with
     * @param privateMetadata what the membership begins with
     * @param redirectUrl where its link leads in the end
     * @param life how long it is accepted
     */
    public record Offer(
            Metadata publicMetadata,
            Metadata privateMetadata,
            @Nullable String redirectUrl,
            Duration life) {}
}

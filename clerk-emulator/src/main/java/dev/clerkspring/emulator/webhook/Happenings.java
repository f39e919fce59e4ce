package dev.clerkspring.emulator.webhook;

import dev.clerkspring.emulator.backend.invitations.OrganizationInvitationViews;
import dev.clerkspring.emulator.backend.roles.RoleViews;
import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Permission;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.entity.Subscription;
import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.emulator.state.Change;
import dev.clerkspring.emulator.state.Commit;
import dev.clerkspring.emulator.state.Kind;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UserBuilder;
import dev.clerkspring.sdk.webhook.WebhookEventType;
import dev.clerkspring.sdk.webhook.data.InvitationToOrganization;
import dev.clerkspring.sdk.webhook.data.SessionOfUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a commit means to endpoints.
 */
final class Happenings {

    private static final Map<InvitationStatus, WebhookEventType> ANSWERS = Map.of(
            InvitationStatus.ACCEPTED, WebhookEventType.ORGANIZATION_INVITATION_ACCEPTED,
            InvitationStatus.REVOKED, WebhookEventType.ORGANIZATION_INVITATION_REVOKED);

    private static final Map<SessionStatus, WebhookEventType> ENDS = Map.of(
            SessionStatus.ENDED, WebhookEventType.SESSION_ENDED,
            SessionStatus.REMOVED, WebhookEventType.SESSION_REMOVED,
            SessionStatus.REVOKED, WebhookEventType.SESSION_REVOKED);

    private final OrganizationInvitationViews invitations;

    private final Map<Kind<?>, Teller<?>> tellers;

    /**
     * Makes the reader of commits.
     *
     * @param links makes the links that carry tickets
     */
    Happenings(TicketLinks links) {
        this.invitations = new OrganizationInvitationViews(links);
        this.tellers = Map.of(
                Kinds.USERS, (Teller<User>) Happenings::user,
                Kinds.ORGANIZATIONS, (Teller<Organization>) Happenings::organization,
                Kinds.MEMBERSHIPS, (Teller<Membership>) Happenings::membership,
                Kinds.INVITATIONS, (Teller<Invitation>) this::invitation,
                Kinds.ROLES, (Teller<Role>) Happenings::role,
                Kinds.PERMISSIONS, (Teller<Permission>) Happenings::permission,
                Kinds.SESSIONS, (Teller<Session>) Happenings::session,
                Kinds.SUBSCRIPTIONS, (Teller<Subscription>) PlanChanges::tell);
    }

    List<Happening> of(Commit commit) {
        var past = new Past(commit);
        return commit.net().stream().flatMap(change -> of(change, past)).toList();
    }

    @SuppressWarnings("unchecked") // a kind's teller tells of its things
    private <T> Stream<Happening> of(Change<T> change, Past past) {
        var teller = (Teller<T>) tellers.get(change.kind());
        return teller != null ? teller.tell(change.before(), change.after(), past) : Stream.empty();
    }

    /** That a user has signed in or was active is no update. */
    private static Stream<Happening> user(@Nullable User before, @Nullable User after, Past past) {
        if (before != null && after != null && unnoticed(before).equals(unnoticed(after))) {
            return Stream.empty();
        }
        return life(
                before,
                after,
                new Types(WebhookEventType.USER_CREATED, WebhookEventType.USER_UPDATED, WebhookEventType.USER_DELETED),
                user -> user,
                user -> new DeletedObject("user", user.id(), null, true, user.externalId()));
    }

    private static User unnoticed(User user) {
        return UserBuilder.builder(user).lastSignInAt(null).lastActiveAt(null).build();
    }

    private static Stream<Happening> organization(
            @Nullable Organization before, @Nullable Organization after, Past past) {
        return life(
                before,
                after,
                new Types(
                        WebhookEventType.ORGANIZATION_CREATED,
                        WebhookEventType.ORGANIZATION_UPDATED,
                        WebhookEventType.ORGANIZATION_DELETED),
                organization -> organization,
                organization -> new DeletedObject("organization", organization.id(), organization.slug(), true, null));
    }

    private static Stream<Happening> membership(@Nullable Membership before, @Nullable Membership after, Past past) {
        Function<Membership, Object> view = membership -> OrganizationViews.membership(past, membership);
        return life(
                before,
                after,
                new Types(
                        WebhookEventType.ORGANIZATION_MEMBERSHIP_CREATED,
                        WebhookEventType.ORGANIZATION_MEMBERSHIP_UPDATED,
                        WebhookEventType.ORGANIZATION_MEMBERSHIP_DELETED),
                view,
                view);
    }

    /** Invitations to the application are nobody's event. */
    private Stream<Happening> invitation(@Nullable Invitation before, @Nullable Invitation after, Past past) {
        if (after == null
                || after.seat() == null
                || (before != null && before.status().equals(after.status()))) {
            return Stream.empty();
        }
        var type = before == null
                ? WebhookEventType.ORGANIZATION_INVITATION_CREATED
                : ANSWERS.get(after.status().known());
        return Stream.ofNullable(type).map(known -> new Happening(known, told(after, past)));
    }

    private InvitationToOrganization told(Invitation invitation, Past past) {
        var view = invitations.view(past, invitation);
        var organization = past.get(
                Kinds.ORGANIZATIONS, Objects.requireNonNull(invitation.seat()).organizationId());
        var userId = invitation.status().is(InvitationStatus.ACCEPTED)
                ? past.all(Kinds.USERS)
                        .filter(user -> user.emailAddresses().stream()
                                .anyMatch(email -> email.emailAddress().equalsIgnoreCase(invitation.emailAddress())))
                        .map(User::id)
                        .findFirst()
                        .orElse(null)
                : null;
        return new InvitationToOrganization(
                view, userId, new InvitationToOrganization.Data(OrganizationViews.publicData(organization)));
    }

    private static Stream<Happening> role(@Nullable Role before, @Nullable Role after, Past past) {
        return life(
                before,
                after,
                new Types(WebhookEventType.ROLE_CREATED, WebhookEventType.ROLE_UPDATED, WebhookEventType.ROLE_DELETED),
                role -> RoleViews.view(past, role),
                role -> new DeletedObject("role", role.id(), null, true, null));
    }

    private static Stream<Happening> permission(@Nullable Permission before, @Nullable Permission after, Past past) {
        return life(
                before,
                after,
                new Types(
                        WebhookEventType.PERMISSION_CREATED,
                        WebhookEventType.PERMISSION_UPDATED,
                        WebhookEventType.PERMISSION_DELETED),
                RoleViews::view,
                permission -> new DeletedObject("permission", permission.id(), null, true, null));
    }

    /** Sessions are told of when they begin and when they are ended; that one has expired is not noticed by itself. */
    private static Stream<Happening> session(@Nullable Session before, @Nullable Session after, Past past) {
        if (after == null || (before != null && before.status().equals(after.status()))) {
            return Stream.empty();
        }
        WebhookEventType type;
        if (before != null) {
            type = ENDS.get(after.status().known());
        } else {
            type = after.status().is(SessionStatus.PENDING)
                    ? WebhookEventType.SESSION_PENDING
                    : WebhookEventType.SESSION_CREATED;
        }
        var user = past.find(Kinds.USERS, after.userId());
        return type != null && user != null
                ? Stream.of(new Happening(type, new SessionOfUser(after, user)))
                : Stream.empty();
    }

    private static <T> Stream<Happening> life(
            @Nullable T before, @Nullable T after, Types types, Function<T, Object> view, Function<T, Object> deleted) {
        if (after != null) {
            return Stream.of(new Happening(before == null ? types.created : types.updated, view.apply(after)));
        }
        return Stream.ofNullable(before).map(gone -> new Happening(types.deleted, deleted.apply(gone)));
    }

    private interface Teller<T> {

        Stream<Happening> tell(@Nullable T before, @Nullable T after, Past past);
    }

    private record Types(WebhookEventType created, WebhookEventType updated, WebhookEventType deleted) {}
}

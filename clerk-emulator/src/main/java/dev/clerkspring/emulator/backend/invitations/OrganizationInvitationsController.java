package dev.clerkspring.emulator.backend.invitations;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Invitation.Seat;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.ticket.Invitations;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.emulator.user.IdentifierForms;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.organizations.CreateOrganizationInvitationRequest;
import dev.clerkspring.sdk.organizations.ListInstanceOrganizationInvitationsQuery;
import dev.clerkspring.sdk.organizations.ListOrganizationInvitationsQuery;
import dev.clerkspring.sdk.organizations.OrganizationInvitation;
import dev.clerkspring.sdk.organizations.OrganizationInvitationStatus;
import dev.clerkspring.sdk.organizations.OrganizationInvitationsApi;
import dev.clerkspring.sdk.organizations.RevokeOrganizationInvitationRequest;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageQuery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Invitations into organizations. No e-mail is sent: who wants to follow the link finds it in the answer.
 */
@RestController
public final class OrganizationInvitationsController implements OrganizationInvitationsApi {

    private static final Order<Invitation> ORDER =
            Order.byCreation(Invitation::createdAt).by("email_address", Invitation::emailAddress);

    private final Store store;

    private final OrganizationInvitationViews views;

    /**
     * Makes the controller.
     *
     * @param store the invitations
     * @param links what carries their tickets
     */
    public OrganizationInvitationsController(Store store, TicketLinks links) {
        this.store = store;
        this.views = new OrganizationInvitationViews(links);
    }

    @Override
    public ClerkPage<OrganizationInvitation> getAll(ListInstanceOrganizationInvitationsQuery query) {
        var state = store.state();
        var found = state.all(Kinds.INVITATIONS)
                .filter(invitation -> invitation.seat() != null)
                .map(invitation -> invitation.at(store.now()))
                .filter(invitation -> Search.finds(query.query(), invitation.id(), invitation.emailAddress()));
        return page(state, found, query.status(), query.orderBy(), new PageQuery(query.limit(), query.offset()));
    }

    @Override
    public ClerkPage<OrganizationInvitation> list(String organizationId, ListOrganizationInvitationsQuery query) {
        var state = store.state();
        state.get(Kinds.ORGANIZATIONS, organizationId);
        var email = query.emailAddress() != null ? List.of(query.emailAddress()) : null;
        var found = Invitation.into(state, organizationId, store.now())
                .filter(invitation -> Search.anyOf(email, Stream.of(invitation.emailAddress())));
        return page(state, found, query.status(), query.orderBy(), new PageQuery(query.limit(), query.offset()));
    }

    @Override
    @Deprecated
    public ClerkPage<OrganizationInvitation> listPending(String organizationId, PageQuery query) {
        var state = store.state();
        state.get(Kinds.ORGANIZATIONS, organizationId);
        var pending = List.of(Open.of(OrganizationInvitationStatus.PENDING));
        return page(state, Invitation.into(state, organizationId, store.now()), pending, null, query);
    }

    private ClerkPage<OrganizationInvitation> page(
            Reading state,
            Stream<Invitation> found,
            @Nullable List<Open<OrganizationInvitationStatus>> statuses,
            @Nullable String orderBy,
            PageQuery page) {
        var wanted = statuses != null ? statuses.stream().map(Open::value).toList() : null;
        var matching = found.filter(invitation ->
                        Search.anyOf(wanted, Stream.of(invitation.status().value())))
                .toList();
        var told = ORDER.apply(matching, orderBy).stream()
                .map(invitation -> views.view(state, invitation))
                .toList();
        return Paging.counted(told, page.limit(), page.offset());
    }

    @Override
    public OrganizationInvitation create(String organizationId, CreateOrganizationInvitationRequest request) {
        return store.write(draft -> views.view(draft, invite(draft, organizationId, request)));
    }

    @Override
    public ClerkPage<OrganizationInvitation> bulkCreate(
            String organizationId, List<CreateOrganizationInvitationRequest> requests) {
        InvitationRequests.requireFew(requests);
        var told = store.write(draft -> requests.stream()
                .map(request -> views.view(draft, invite(draft, organizationId, request)))
                .toList());
        return new ClerkPage<>(told, (long) told.size());
    }

    private static Invitation invite(Draft draft, String organizationId, CreateOrganizationInvitationRequest request) {
        var offer = InvitationRequests.offer(
                request.publicMetadata(), request.privateMetadata(), request.redirectUrl(), request.expiresInDays());
        return Invitations.invite(
                draft,
                IdentifierForms.emailAddress(request.emailAddress()),
                offer,
                new Seat(organizationId, request.role(), request.inviterUserId()));
    }

    @Override
    public OrganizationInvitation get(String organizationId, String invitationId) {
        var state = store.state();
        return views.view(state, find(state, organizationId, invitationId));
    }

    @Override
    public OrganizationInvitation revoke(
            String organizationId, String invitationId, @Nullable RevokeOrganizationInvitationRequest request) {
        return store.write(draft -> {
            var invitation = find(draft, organizationId, invitationId);
            Invitations.requireAdministrator(
                    draft, organizationId, request != null ? request.requestingUserId() : null);
            if (!invitation.pending()) {
                throw Invitations.notPending();
            }
            return views.view(draft, Invitations.revoke(draft, invitation));
        });
    }

    private Invitation find(Reading state, String organizationId, String invitationId) {
        var invitation = state.get(Kinds.INVITATIONS, invitationId);
        if (!invitation.isInto(organizationId)) {
            throw ClerkProblem.notFound("organization invitation");
        }
        return invitation.at(store.now());
    }
}

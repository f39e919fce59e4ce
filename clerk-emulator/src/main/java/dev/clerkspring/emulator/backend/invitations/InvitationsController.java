package dev.clerkspring.emulator.backend.invitations;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.ticket.Invitations;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.emulator.user.IdentifierForms;
import dev.clerkspring.sdk.invitations.CreateInvitationRequest;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import dev.clerkspring.sdk.invitations.InvitationsApi;
import dev.clerkspring.sdk.invitations.ListInvitationsQuery;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/**
 * Invitations to the application. No e-mail is sent: who wants to follow the link finds it in the answer.
 */
@RestController
public final class InvitationsController implements InvitationsApi {

    private static final Order<Invitation> ORDER = Order.byCreation(Invitation::createdAt)
            .by("email_address", Invitation::emailAddress)
            .by("expires_at", Invitation::expiresAt);

    private final Store store;

    private final TicketLinks links;

    /**
     * Makes the controller.
     *
     * @param store the invitations
     * @param links what carries their tickets
     */
    public InvitationsController(Store store, TicketLinks links) {
        this.store = store;
        this.links = links;
    }

    /** Those that have been revoked are told only if they are asked for. */
    @Override
    public ClerkPage<dev.clerkspring.sdk.invitations.Invitation> list(ListInvitationsQuery query) {
        var found = store.state()
                .all(Kinds.INVITATIONS)
                .filter(invitation -> invitation.seat() == null)
                .map(invitation -> invitation.at(store.now()))
                .filter(invitation -> query.status() == null
                        ? !invitation.status().is(InvitationStatus.REVOKED)
                        : query.status().equals(invitation.status()))
                .filter(invitation -> Search.finds(query.query(), invitation.id(), invitation.emailAddress()))
                .toList();
        var views = ORDER.apply(found, query.orderBy()).stream().map(this::view).toList();
        return Paging.countedIf(query.paginated(), views, query.limit(), query.offset());
    }

    @Override
    public dev.clerkspring.sdk.invitations.Invitation create(CreateInvitationRequest request) {
        return view(store.write(draft -> invite(draft, request)));
    }

    @Override
    public ClerkPage<dev.clerkspring.sdk.invitations.Invitation> bulkCreate(List<CreateInvitationRequest> requests) {
        InvitationRequests.requireFew(requests);
        return ClerkPage.of(store.write(draft ->
                requests.stream().map(request -> view(invite(draft, request))).toList()));
    }

    private static Invitation invite(Draft draft, CreateInvitationRequest request) {
        var offer = InvitationRequests.offer(
                request.publicMetadata(), null, request.redirectUrl(), request.expiresInDays());
        return Invitations.invite(
                draft,
                IdentifierForms.emailAddress(request.emailAddress()),
                offer,
                Boolean.TRUE.equals(request.ignoreExisting()));
    }

    @Override
    public dev.clerkspring.sdk.invitations.Invitation revoke(String invitationId) {
        return view(store.write(draft -> {
            var invitation = draft.get(Kinds.INVITATIONS, invitationId).at(draft.now());
            if (invitation.seat() != null) {
                throw ClerkProblem.notFound("invitation");
            }
            return Invitations.revoke(draft, invitation);
        }));
    }

    private dev.clerkspring.sdk.invitations.Invitation view(Invitation invitation) {
        return dev.clerkspring.sdk.invitations.Invitation.builder()
                .object("invitation")
                .id(invitation.id())
                .emailAddress(invitation.emailAddress())
                .publicMetadata(invitation.publicMetadata())
                .revoked(invitation.status().is(InvitationStatus.REVOKED))
                .status(invitation.status())
                .url(links.to(invitation.ticket()))
                .expiresAt(invitation.expiresAt())
                .createdAt(invitation.createdAt())
                .updatedAt(invitation.updatedAt())
                .build();
    }
}

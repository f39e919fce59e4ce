package dev.clerkspring.sdk.invitations;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on invitations to sign up. {@link ReactiveInvitationsApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/invitations", accept = "application/json")
public interface InvitationsApi {

    /**
     * Lists a page of invitations, the newest first unless asked otherwise; those that were taken back only if asked
     * for.
     *
     * @param query which invitations
     * @return the page
     */
    @GetExchange
    ClerkPage<Invitation> list(ListInvitationsQuery query);

    /**
     * Lists invitations, page by page as far as the stream is consumed.
     *
     * @param query which invitations; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Stream<Invitation> stream(ListInvitationsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Invites an e-mail address, at most 100 times an hour. Clerk refuses with status 400 or 422 if it is invited, or
     * belongs to a user, already.
     *
     * @param request the invitation
     * @return the invitation
     */
    @PostExchange
    Invitation create(@RequestBody CreateInvitationRequest request);

    /**
     * Invites several e-mail addresses, at most 25 times an hour. No address may belong to a user, whatever the
     * requests say.
     *
     * @param requests the invitations, 1 to 10
     * @return the invitations, without a total
     */
    @PostExchange("/bulk")
    ClerkPage<Invitation> bulkCreate(@RequestBody List<CreateInvitationRequest> requests);

    /**
     * Takes back an invitation: its link leads nowhere any more. The address may still sign up by itself. Clerk
     * refuses with status 400 if it is accepted or revoked already.
     *
     * @param invitationId the invitation's id
     * @return the invitation, revoked
     */
    @PostExchange("/{invitation_id}/revoke")
    Invitation revoke(@PathVariable("invitation_id") String invitationId);
}

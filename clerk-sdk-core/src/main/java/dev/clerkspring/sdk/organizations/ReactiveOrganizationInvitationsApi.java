package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on invitations to organizations. {@link OrganizationInvitationsApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1", accept = "application/json")
public interface ReactiveOrganizationInvitationsApi {

    /**
     * Lists a page of the invitations to all organizations, the newest first unless asked otherwise. They tell of
     * their organizations.
     *
     * @param query which invitations
     * @return the page
     */
    @GetExchange("/organization_invitations")
    Mono<ClerkPage<OrganizationInvitation>> getAll(ListInstanceOrganizationInvitationsQuery query);

    /**
     * Lists the invitations to all organizations, page by page as far as they are asked for.
     *
     * @param query which invitations; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Flux<OrganizationInvitation> streamAll(ListInstanceOrganizationInvitationsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> getAll(query.on(page)));
    }

    /**
     * Lists a page of the invitations to an organization, the newest first unless asked otherwise; without those that
     * its domains made.
     *
     * @param organizationId the organization's id
     * @param query which invitations
     * @return the page
     */
    @GetExchange("/organizations/{organization_id}/invitations")
    Mono<ClerkPage<OrganizationInvitation>> list(
            @PathVariable("organization_id") String organizationId, ListOrganizationInvitationsQuery query);

    /**
     * Lists the invitations to an organization, page by page as far as they are asked for.
     *
     * @param organizationId the organization's id
     * @param query which invitations; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Flux<OrganizationInvitation> stream(String organizationId, ListOrganizationInvitationsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(organizationId, query.on(page)));
    }

    /**
     * Invites an e-mail address, at most 250 times an hour. Whoever accepts becomes a member.
     *
     * <p>Clerk refuses with status 402 if the plan does not allow another member, and with 422 if the address is
     * invited or a member already.
     *
     * @param organizationId the organization's id
     * @param request the invitation
     * @return the invitation
     */
    @PostExchange("/organizations/{organization_id}/invitations")
    Mono<OrganizationInvitation> create(
            @PathVariable("organization_id") String organizationId,
            @RequestBody CreateOrganizationInvitationRequest request);

    /**
     * Invites several e-mail addresses, at most 50 times an hour.
     *
     * @param organizationId the organization's id
     * @param requests the invitations, 1 to 10
     * @return the invitations
     */
    @PostExchange("/organizations/{organization_id}/invitations/bulk")
    Mono<ClerkPage<OrganizationInvitation>> bulkCreate(
            @PathVariable("organization_id") String organizationId,
            @RequestBody List<CreateOrganizationInvitationRequest> requests);

    /**
     * Lists a page of the invitations to an organization that are pending, the newest first.
     *
     * @param organizationId the organization's id
     * @param query which page
     * @return the page
     * @deprecated by Clerk, in favour of {@link #list} with the status {@code pending}
     */
    @Deprecated
    @GetExchange("/organizations/{organization_id}/invitations/pending")
    Mono<ClerkPage<OrganizationInvitation>> listPending(
            @PathVariable("organization_id") String organizationId, PageQuery query);

    /**
     * Returns an invitation.
     *
     * @param organizationId the organization's id
     * @param invitationId the invitation's id
     * @return the invitation
     */
    @GetExchange("/organizations/{organization_id}/invitations/{invitation_id}")
    Mono<OrganizationInvitation> get(
            @PathVariable("organization_id") String organizationId, @PathVariable("invitation_id") String invitationId);

    /**
     * Takes back an invitation that is pending: nobody can accept it any more.
     *
     * @param organizationId the organization's id
     * @param invitationId the invitation's id
     * @param request who does it, or null
     * @return the invitation, revoked
     */
    @PostExchange("/organizations/{organization_id}/invitations/{invitation_id}/revoke")
    Mono<OrganizationInvitation> revoke(
            @PathVariable("organization_id") String organizationId,
            @PathVariable("invitation_id") String invitationId,
            @RequestBody(required = false) @Nullable RevokeOrganizationInvitationRequest request);
}

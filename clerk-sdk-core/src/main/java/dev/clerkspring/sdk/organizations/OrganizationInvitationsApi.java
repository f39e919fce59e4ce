package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on invitations to organizations. {@link ReactiveOrganizationInvitationsApi} is the same without
 * blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1", accept = "application/json")
public interface OrganizationInvitationsApi {

    /**
     * Lists a page of the invitations to all organizations, the newest first unless asked otherwise. They tell of
     * their organizations.
     *
     * @param query which invitations
     * @return the page
     */
    @GetExchange("/organization_invitations")
    ClerkPage<OrganizationInvitation> getAll(ListInstanceOrganizationInvitationsQuery query);

    /**
     * Lists the invitations to all organizations, page by page as far as the stream is consumed.
     *
     * @param query which invitations; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Stream<OrganizationInvitation> streamAll(ListInstanceOrganizationInvitationsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> getAll(query.on(page)));
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
    ClerkPage<OrganizationInvitation> list(
            @PathVariable("organization_id") String organizationId, ListOrganizationInvitationsQuery query);

    /**
     * Lists the invitations to an organization, page by page as far as the stream is consumed.
     *
     * @param organizationId the organization's id
     * @param query which invitations; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Stream<OrganizationInvitation> stream(String organizationId, ListOrganizationInvitationsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(organizationId, query.on(page)));
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
    OrganizationInvitation create(
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
    ClerkPage<OrganizationInvitation> bulkCreate(
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
    ClerkPage<OrganizationInvitation> listPending(
            @PathVariable("organization_id") String organizationId, PageQuery query);

    /**
     * Returns an invitation.
     *
     * @param organizationId the organization's id
     * @param invitationId the invitation's id
     * @return the invitation
     */
    @GetExchange("/organizations/{organization_id}/invitations/{invitation_id}")
    OrganizationInvitation get(
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
    OrganizationInvitation revoke(
            @PathVariable("organization_id") String organizationId,
            @PathVariable("invitation_id") String invitationId,
            @RequestBody(required = false) @Nullable RevokeOrganizationInvitationRequest request);
}

package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on memberships of one organization. {@link ReactiveOrganizationMembershipsApi} is the same without
 * blocking.
 *
 * <p>The memberships of all organizations are listed by {@code users().getInstanceOrganizationMemberships(…)}, those
 * of one user by {@code users().getOrganizationMemberships(…)}.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/organizations/{organization_id}/memberships", accept = "application/json")
public interface OrganizationMembershipsApi {

    /**
     * Lists a page of the members of an organization.
     *
     * @param organizationId the organization's id
     * @param query which members
     * @return the page
     */
    @GetExchange
    ClerkPage<OrganizationMembership> list(
            @PathVariable("organization_id") String organizationId, ListOrganizationMembershipsQuery query);

    /**
     * Lists the members of an organization, page by page as far as the stream is consumed.
     *
     * @param organizationId the organization's id
     * @param query which members; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<OrganizationMembership> stream(String organizationId, ListOrganizationMembershipsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(organizationId, query.on(page)));
    }

    /**
     * Makes a user a member. The organization becomes the active one in their next session.
     *
     * <p>Clerk refuses with status 403 if the organization has as many members as it may have.
     *
     * @param organizationId the organization's id
     * @param request the user and the role
     * @return the membership
     */
    @PostExchange
    OrganizationMembership create(
            @PathVariable("organization_id") String organizationId,
            @RequestBody CreateOrganizationMembershipRequest request);

    /**
     * Changes a member's role.
     *
     * @param organizationId the organization's id
     * @param userId the member's id
     * @param request the role
     * @return the membership, changed
     */
    @PatchExchange("/{user_id}")
    OrganizationMembership update(
            @PathVariable("organization_id") String organizationId,
            @PathVariable("user_id") String userId,
            @RequestBody UpdateOrganizationMembershipRequest request);

    /**
     * Removes a member.
     *
     * @param organizationId the organization's id
     * @param userId the member's id
     * @return the membership that was
     */
    @DeleteExchange("/{user_id}")
    OrganizationMembership delete(
            @PathVariable("organization_id") String organizationId, @PathVariable("user_id") String userId);

    /**
     * Merges metadata, at every level: a key whose value is null is removed, a key that is not there stays. Clerk
     * allows it ten times in ten seconds for each membership.
     *
     * @param organizationId the organization's id
     * @param userId the member's id
     * @param request the changes
     * @return the membership
     */
    @PatchExchange("/{user_id}/metadata")
    OrganizationMembership updateMetadata(
            @PathVariable("organization_id") String organizationId,
            @PathVariable("user_id") String userId,
            @RequestBody OrganizationMetadataRequest request);
}

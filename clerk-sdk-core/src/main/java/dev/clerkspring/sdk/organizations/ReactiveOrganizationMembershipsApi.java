package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on memberships of one organization. {@link OrganizationMembershipsApi} is the same with blocking
 * calls.
 *
 * <p>The memberships of all organizations are listed by {@code users().getInstanceOrganizationMemberships(…)}, those
 * of one user by {@code users().getOrganizationMemberships(…)}.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/organizations/{organization_id}/memberships", accept = "application/json")
public interface ReactiveOrganizationMembershipsApi {

    /**
     * Lists a page of the members of an organization.
     *
     * @param organizationId the organization's id
     * @param query which members
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<OrganizationMembership>> list(
            @PathVariable("organization_id") String organizationId, ListOrganizationMembershipsQuery query);

    /**
     * Lists the members of an organization, page by page as far as they are asked for.
     *
     * @param organizationId the organization's id
     * @param query which members; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<OrganizationMembership> stream(String organizationId, ListOrganizationMembershipsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(organizationId, query.on(page)));
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
    Mono<OrganizationMembership> create(
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
    Mono<OrganizationMembership> update(
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
    Mono<OrganizationMembership> delete(
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
    Mono<OrganizationMembership> updateMetadata(
            @PathVariable("organization_id") String organizationId,
            @PathVariable("user_id") String userId,
            @RequestBody OrganizationMetadataRequest request);
}

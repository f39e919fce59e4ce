package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.DeletedObject;
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
 * The operations on domains of organizations. {@link ReactiveOrganizationDomainsApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1", accept = "application/json")
public interface OrganizationDomainsApi {

    /**
     * Lists a page of the domains of all organizations, the newest first unless asked otherwise.
     *
     * @param query which domains
     * @return the page
     */
    @GetExchange("/organization_domains")
    ClerkPage<OrganizationDomain> listAll(ListAllOrganizationDomainsQuery query);

    /**
     * Lists the domains of all organizations, page by page as far as the stream is consumed.
     *
     * @param query which domains; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<OrganizationDomain> streamAll(ListAllOrganizationDomainsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> listAll(query.on(page)));
    }

    /**
     * Lists a page of the domains of an organization.
     *
     * @param organizationId the organization's id
     * @param query which domains
     * @return the page
     */
    @GetExchange("/organizations/{organization_id}/domains")
    ClerkPage<OrganizationDomain> list(
            @PathVariable("organization_id") String organizationId, ListOrganizationDomainsQuery query);

    /**
     * Lists the domains of an organization, page by page as far as the stream is consumed.
     *
     * @param organizationId the organization's id
     * @param query which domains; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<OrganizationDomain> stream(String organizationId, ListOrganizationDomainsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(organizationId, query.on(page)));
    }

    /**
     * Gives an organization a domain. Clerk refuses one that is taken, or that of a public mail provider.
     *
     * @param organizationId the organization's id
     * @param request the domain
     * @return the domain
     */
    @PostExchange("/organizations/{organization_id}/domains")
    OrganizationDomain create(
            @PathVariable("organization_id") String organizationId,
            @RequestBody CreateOrganizationDomainRequest request);

    /**
     * Changes a domain.
     *
     * @param organizationId the organization's id
     * @param domainId the domain's id
     * @param request what to change
     * @return the domain, changed
     */
    @PatchExchange("/organizations/{organization_id}/domains/{domain_id}")
    OrganizationDomain update(
            @PathVariable("organization_id") String organizationId,
            @PathVariable("domain_id") String domainId,
            @RequestBody UpdateOrganizationDomainRequest request);

    /**
     * Takes a domain from an organization.
     *
     * @param organizationId the organization's id
     * @param domainId the domain's id
     * @return what was deleted
     */
    @DeleteExchange("/organizations/{organization_id}/domains/{domain_id}")
    DeletedObject delete(
            @PathVariable("organization_id") String organizationId, @PathVariable("domain_id") String domainId);

    /**
     * Declares that the organization owns the domain, without the challenge by DNS. Doing so again changes nothing.
     *
     * @param organizationId the organization's id
     * @param domainId the domain's id
     * @return the domain
     */
    @PostExchange("/organizations/{organization_id}/domains/{domain_id}/verify_ownership")
    OrganizationDomain verifyOwnership(
            @PathVariable("organization_id") String organizationId, @PathVariable("domain_id") String domainId);
}

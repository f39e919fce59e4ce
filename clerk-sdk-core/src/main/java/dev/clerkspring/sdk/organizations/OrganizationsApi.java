package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.billing.AdjustCreditBalanceRequest;
import dev.clerkspring.sdk.billing.BillingSubscription;
import dev.clerkspring.sdk.billing.CreditBalance;
import dev.clerkspring.sdk.billing.CreditLedgerEntry;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on organizations. {@link ReactiveOrganizationsApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/organizations", accept = "application/json")
public interface OrganizationsApi {

    /**
     * Lists a page of organizations, the newest first unless asked otherwise.
     *
     * @param query which organizations
     * @return the page
     */
    @GetExchange
    ClerkPage<Organization> list(ListOrganizationsQuery query);

    /**
     * Lists organizations, page by page as far as the stream is consumed.
     *
     * @param query which organizations; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if
     *     not set
     * @return all of them, from the query's offset on
     */
    default Stream<Organization> stream(ListOrganizationsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Creates an organization. It becomes the active one of its creator in their next session.
     *
     * <p>Clerk refuses with status 402 if the plan does not allow another one, and with 422 if the slug is taken.
     *
     * @param request the organization
     * @return the organization
     */
    @PostExchange
    Organization create(@RequestBody CreateOrganizationRequest request);

    /**
     * Returns an organization.
     *
     * @param organizationId the organization's id or slug
     * @param query what to tell besides
     * @return the organization
     */
    @GetExchange("/{organization_id}")
    Organization get(@PathVariable("organization_id") String organizationId, GetOrganizationQuery query);

    /**
     * Returns an organization, without what has to be asked for.
     *
     * @param organizationId the organization's id or slug
     * @return the organization
     */
    default Organization get(String organizationId) {
        return get(organizationId, new GetOrganizationQuery(null, null));
    }

    /**
     * Changes an organization, at most ten times in ten seconds.
     *
     * @param organizationId the organization's id
     * @param request what to change
     * @return the organization, changed
     */
    @PatchExchange("/{organization_id}")
    Organization update(
            @PathVariable("organization_id") String organizationId, @RequestBody UpdateOrganizationRequest request);

    /**
     * Deletes an organization for good, with its memberships and invitations; it is taken out of the sessions that it
     * is active in.
     *
     * @param organizationId the organization's id
     * @return what was deleted
     */
    @DeleteExchange("/{organization_id}")
    DeletedObject delete(@PathVariable("organization_id") String organizationId);

    /**
     * Merges metadata, at every level: a key whose value is null is removed, a key that is not there stays. Clerk
     * allows it ten times in ten seconds for each organization.
     *
     * @param organizationId the organization's id
     * @param request the changes
     * @return the organization
     */
    @PatchExchange("/{organization_id}/metadata")
    Organization mergeMetadata(
            @PathVariable("organization_id") String organizationId, @RequestBody OrganizationMetadataRequest request);

    /**
     * Replaces metadata. What the request does not set stays. Clerk allows it ten times in ten seconds for each
     * organization.
     *
     * @param organizationId the organization's id
     * @param request the new metadata
     * @return the organization
     */
    @PutExchange("/{organization_id}/metadata")
    Organization replaceMetadata(
            @PathVariable("organization_id") String organizationId, @RequestBody OrganizationMetadataRequest request);

    /**
     * Sets the logo of an organization: a JPEG, PNG, GIF or WebP image of at most 10 MB, beyond which Clerk answers
     * 413.
     *
     * @param organizationId the organization's id
     * @param file the image; its file name is sent too
     * @param uploaderUserId the user who is named as the one who uploaded it, or null
     * @return the organization
     */
    @PutExchange("/{organization_id}/logo")
    Organization uploadLogo(
            @PathVariable("organization_id") String organizationId,
            @RequestPart("file") Resource file,
            @RequestPart(value = "uploader_user_id", required = false) @Nullable String uploaderUserId);

    /**
     * Removes the logo of an organization.
     *
     * @param organizationId the organization's id
     * @return the organization
     */
    @DeleteExchange("/{organization_id}/logo")
    Organization deleteLogo(@PathVariable("organization_id") String organizationId);

    /**
     * Returns what an organization is subscribed to.
     *
     * @param organizationId the organization's id
     * @return the subscription, with the plans; an error with status 404 if there is none
     */
    @GetExchange("/{organization_id}/billing/subscription")
    BillingSubscription getBillingSubscription(@PathVariable("organization_id") String organizationId);

    /**
     * Returns what an organization has to its credit. It can pay for checkouts, and pays for what recurs.
     *
     * @param organizationId the organization's id
     * @return the balance
     */
    @GetExchange("/{organization_id}/billing/credits")
    CreditBalance getBillingCreditBalance(@PathVariable("organization_id") String organizationId);

    /**
     * Changes what an organization has to its credit. Asked again with the same idempotency key it changes nothing and
     * answers as before.
     *
     * @param organizationId the organization's id
     * @param request by how much, and which way
     * @return the change
     */
    @PostExchange("/{organization_id}/billing/credits")
    CreditLedgerEntry adjustBillingCreditBalance(
            @PathVariable("organization_id") String organizationId, @RequestBody AdjustCreditBalanceRequest request);
}

package dev.clerkspring.sdk.roles;

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
 * The operations on roles. {@link ReactiveOrganizationRolesApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/organization_roles", accept = "application/json")
public interface OrganizationRolesApi {

    /**
     * Lists a page of roles, the newest first unless asked otherwise.
     *
     * @param query which roles
     * @return the page
     */
    @GetExchange
    ClerkPage<Role> list(SearchQuery query);

    /**
     * Lists roles, page by page as far as the stream is consumed.
     *
     * @param query which roles; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<Role> stream(SearchQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Creates a role. Clerk refuses with status 402 if the plan does not allow another one, and with 422 if the key
     * is taken.
     *
     * @param request the role
     * @return the role
     */
    @PostExchange
    Role create(@RequestBody CreateOrganizationRoleRequest request);

    /**
     * Returns a role.
     *
     * @param organizationRoleId the role's id
     * @return the role
     */
    @GetExchange("/{organization_role_id}")
    Role get(@PathVariable("organization_role_id") String organizationRoleId);

    /**
     * Changes a role. A new key is followed by the settings that name the role.
     *
     * @param organizationRoleId the role's id
     * @param request what to change
     * @return the role, changed
     */
    @PatchExchange("/{organization_role_id}")
    Role update(
            @PathVariable("organization_role_id") String organizationRoleId,
            @RequestBody UpdateOrganizationRoleRequest request);

    /**
     * Deletes a role. Clerk refuses with status 422 while members or invitations have it, or settings name it.
     *
     * @param organizationRoleId the role's id
     * @return what was deleted
     */
    @DeleteExchange("/{organization_role_id}")
    DeletedObject delete(@PathVariable("organization_role_id") String organizationRoleId);

    /**
     * Makes a role grant a permission. Clerk refuses with status 409 if it does already.
     *
     * @param organizationRoleId the role's id
     * @param permissionId the permission's id
     * @return the role
     */
    @PostExchange("/{organization_role_id}/permissions/{permission_id}")
    Role assignPermission(
            @PathVariable("organization_role_id") String organizationRoleId,
            @PathVariable("permission_id") String permissionId);

    /**
     * Makes a role grant a permission no more.
     *
     * @param organizationRoleId the role's id
     * @param permissionId the permission's id
     * @return the role
     */
    @DeleteExchange("/{organization_role_id}/permissions/{permission_id}")
    Role removePermission(
            @PathVariable("organization_role_id") String organizationRoleId,
            @PathVariable("permission_id") String permissionId);
}

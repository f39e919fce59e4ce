package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.DeletedObject;
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
 * The operations on roles. {@link OrganizationRolesApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/organization_roles", accept = "application/json")
public interface ReactiveOrganizationRolesApi {

    /**
     * Lists a page of roles, the newest first unless asked otherwise.
     *
     * @param query which roles
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<Role>> list(SearchQuery query);

    /**
     * Lists roles, page by page as far as they are asked for.
     *
     * @param query which roles; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<Role> stream(SearchQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a role. Clerk refuses with status 402 if the plan does not allow another one, and with 422 if the key
     * is taken.
     *
     * @param request the role
     * @return the role
     */
    @PostExchange
    Mono<Role> create(@RequestBody CreateOrganizationRoleRequest request);

    /**
     * Returns a role.
     *
     * @param organizationRoleId the role's id
     * @return the role
     */
    @GetExchange("/{organization_role_id}")
    Mono<Role> get(@PathVariable("organization_role_id") String organizationRoleId);

    /**
     * Changes a role. A new key is followed by the settings that name the role.
     *
     * @param organizationRoleId the role's id
     * @param request what to change
     * @return the role, changed
     */
    @PatchExchange("/{organization_role_id}")
    Mono<Role> update(
            @PathVariable("organization_role_id") String organizationRoleId,
            @RequestBody UpdateOrganizationRoleRequest request);

    /**
     * Deletes a role. Clerk refuses with status 422 while members or invitations have it, or settings name it.
     *
     * @param organizationRoleId the role's id
     * @return what was deleted
     */
    @DeleteExchange("/{organization_role_id}")
    Mono<DeletedObject> delete(@PathVariable("organization_role_id") String organizationRoleId);

    /**
     * Makes a role grant a permission. Clerk refuses with status 409 if it does already.
     *
     * @param organizationRoleId the role's id
     * @param permissionId the permission's id
     * @return the role
     */
    @PostExchange("/{organization_role_id}/permissions/{permission_id}")
    Mono<Role> assignPermission(
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
    Mono<Role> removePermission(
            @PathVariable("organization_role_id") String organizationRoleId,
            @PathVariable("permission_id") String permissionId);
}

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
 * The operations on permissions. {@link OrganizationPermissionsApi} is the same with blocking calls.
 *
 * <p>Clerk's own permissions are listed too; to change or delete one is refused with status 403.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/organization_permissions", accept = "application/json")
public interface ReactiveOrganizationPermissionsApi {

    /**
     * Lists a page of permissions.
     *
     * @param query which permissions
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<Permission>> list(SearchQuery query);

    /**
     * Lists permissions, page by page as far as they are asked for.
     *
     * @param query which permissions; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Flux<Permission> stream(SearchQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a permission. Clerk refuses with status 402 if the plan does not allow another one, and with 422 if the
     * key is taken.
     *
     * @param request the permission
     * @return the permission
     */
    @PostExchange
    Mono<Permission> create(@RequestBody CreateOrganizationPermissionRequest request);

    /**
     * Returns a permission.
     *
     * @param permissionId the permission's id
     * @return the permission
     */
    @GetExchange("/{permission_id}")
    Mono<Permission> get(@PathVariable("permission_id") String permissionId);

    /**
     * Changes a permission.
     *
     * @param permissionId the permission's id
     * @param request what to change
     * @return the permission, changed
     */
    @PatchExchange("/{permission_id}")
    Mono<Permission> update(
            @PathVariable("permission_id") String permissionId,
            @RequestBody UpdateOrganizationPermissionRequest request);

    /**
     * Deletes a permission.
     *
     * @param permissionId the permission's id
     * @return what was deleted
     */
    @DeleteExchange("/{permission_id}")
    Mono<DeletedObject> delete(@PathVariable("permission_id") String permissionId);
}

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
 * The operations on permissions. {@link ReactiveOrganizationPermissionsApi} is the same without blocking.
 *
 * <p>Clerk's own permissions are listed too; to change or delete one is refused with status 403.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/organization_permissions", accept = "application/json")
public interface OrganizationPermissionsApi {

    /**
     * Lists a page of permissions.
     *
     * @param query which permissions
     * @return the page
     */
    @GetExchange
    ClerkPage<Permission> list(SearchQuery query);

    /**
     * Lists permissions, page by page as far as the stream is consumed.
     *
     * @param query which permissions; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Stream<Permission> stream(SearchQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Creates a permission. Clerk refuses with status 402 if the plan does not allow another one, and with 422 if the
     * key is taken.
     *
     * @param request the permission
     * @return the permission
     */
    @PostExchange
    Permission create(@RequestBody CreateOrganizationPermissionRequest request);

    /**
     * Returns a permission.
     *
     * @param permissionId the permission's id
     * @return the permission
     */
    @GetExchange("/{permission_id}")
    Permission get(@PathVariable("permission_id") String permissionId);

    /**
     * Changes a permission.
     *
     * @param permissionId the permission's id
     * @param request what to change
     * @return the permission, changed
     */
    @PatchExchange("/{permission_id}")
    Permission update(
            @PathVariable("permission_id") String permissionId,
            @RequestBody UpdateOrganizationPermissionRequest request);

    /**
     * Deletes a permission.
     *
     * @param permissionId the permission's id
     * @return what was deleted
     */
    @DeleteExchange("/{permission_id}")
    DeletedObject delete(@PathVariable("permission_id") String permissionId);
}

package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on role sets. {@link RoleSetsApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/role_sets", accept = "application/json")
public interface ReactiveRoleSetsApi {

    /**
     * Lists a page of role sets, the newest first unless asked otherwise.
     *
     * @param query which role sets
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<RoleSet>> list(SearchQuery query);

    /**
     * Lists role sets, page by page as far as they are asked for.
     *
     * @param query which role sets; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Flux<RoleSet> stream(SearchQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a role set. Clerk refuses with status 402 if the plan does not allow another one, and with 422 if the
     * key is taken.
     *
     * @param request the role set
     * @return the role set
     */
    @PostExchange
    Mono<RoleSet> create(@RequestBody CreateRoleSetRequest request);

    /**
     * Returns a role set.
     *
     * @param roleSetKeyOrId the role set's key or id
     * @return the role set
     */
    @GetExchange("/{role_set_key_or_id}")
    Mono<RoleSet> get(@PathVariable("role_set_key_or_id") String roleSetKeyOrId);

    /**
     * Changes a role set. To make it the initial one makes the one that was a custom one.
     *
     * @param roleSetKeyOrId the role set's key or id
     * @param request what to change
     * @return the role set, changed
     */
    @PatchExchange("/{role_set_key_or_id}")
    Mono<RoleSet> update(
            @PathVariable("role_set_key_or_id") String roleSetKeyOrId, @RequestBody UpdateRoleSetRequest request);

    /**
     * Deletes a role set and moves the organizations that use it to another one, which goes on after the answer.
     *
     * @param roleSetKeyOrId the role set's key or id
     * @param request the other one
     * @return what was deleted
     */
    @PostExchange("/{role_set_key_or_id}/replace")
    Mono<DeletedObject> replace(
            @PathVariable("role_set_key_or_id") String roleSetKeyOrId, @RequestBody ReplaceRoleSetRequest request);

    /**
     * Adds roles to a role set.
     *
     * @param roleSetKeyOrId the role set's key or id
     * @param request the roles
     * @return the role set
     */
    @PostExchange("/{role_set_key_or_id}/roles")
    Mono<RoleSet> addRoles(
            @PathVariable("role_set_key_or_id") String roleSetKeyOrId, @RequestBody AddRolesRequest request);

    /**
     * Takes a role out of a role set and gives its members another one.
     *
     * @param roleSetKeyOrId the role set's key or id
     * @param request the roles
     * @return the role set
     */
    @PostExchange("/{role_set_key_or_id}/roles/replace")
    Mono<RoleSet> replaceRole(
            @PathVariable("role_set_key_or_id") String roleSetKeyOrId, @RequestBody ReplaceRoleRequest request);
}

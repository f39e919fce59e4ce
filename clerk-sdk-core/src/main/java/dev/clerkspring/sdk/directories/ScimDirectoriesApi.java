package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on directories by their older name, for a back end that knows them by it; {@link DirectoriesApi} does
 * all that they do. {@link ReactiveScimDirectoriesApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/scim_directories", accept = "application/json")
public interface ScimDirectoriesApi {

    /**
     * Lists a page of directories.
     *
     * @param query which page
     * @return the page
     */
    @GetExchange
    ClerkPage<Directory> list(PageQuery query);

    /**
     * Lists directories, page by page as far as the stream is consumed.
     *
     * @param query where to start; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<Directory> stream(PageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(this::list);
    }

    /**
     * Creates a directory.
     *
     * @param request the directory
     * @return the directory, with its key
     */
    @PostExchange
    Directory create(@RequestBody CreateDirectoryRequest request);

    /**
     * Returns a directory.
     *
     * @param scimDirectoryId the directory's id
     * @return the directory, without its key
     */
    @GetExchange("/{scim_directory_id}")
    Directory get(@PathVariable("scim_directory_id") String scimDirectoryId);

    /**
     * Changes a directory.
     *
     * @param scimDirectoryId the directory's id
     * @param request what to change
     * @return the directory, changed
     */
    @PatchExchange("/{scim_directory_id}")
    Directory update(
            @PathVariable("scim_directory_id") String scimDirectoryId, @RequestBody UpdateDirectoryRequest request);

    /**
     * Deletes a directory. From then on its key is refused, and the provider changes no more users.
     *
     * @param scimDirectoryId the directory's id
     * @return what was deleted
     */
    @DeleteExchange("/{scim_directory_id}")
    DeletedObject delete(@PathVariable("scim_directory_id") String scimDirectoryId);

    /**
     * Makes a new key. The old one works for a short time more, until when the provider must have the new one.
     *
     * @param scimDirectoryId the directory's id
     * @return the directory, the only time with that key
     */
    @PostExchange("/{scim_directory_id}/rotate_api_key")
    Directory rotateApiKey(@PathVariable("scim_directory_id") String scimDirectoryId);

    /**
     * Lists the groups whose members get a role, the one that counts most first. There is but one page.
     *
     * @param scimDirectoryId the directory's id
     * @return the groups with their roles
     */
    @GetExchange("/{scim_directory_id}/group_role_mappings")
    ClerkPage<GroupRoleMapping> listGroupRoleMappings(@PathVariable("scim_directory_id") String scimDirectoryId);

    /**
     * Gives a role to the members of a group. While the directory has that switched off it ends in a
     * {@link ClerkInvalidRequestException}.
     *
     * @param scimDirectoryId the directory's id
     * @param request the group and the role
     * @return the group with its role
     */
    @PostExchange("/{scim_directory_id}/group_role_mappings")
    GroupRoleMapping createGroupRoleMapping(
            @PathVariable("scim_directory_id") String scimDirectoryId,
            @RequestBody CreateGroupRoleMappingRequest request);

    /**
     * Says anew which groups get which roles: a group that is not in the list gets none. While the directory has that
     * switched off it ends in a {@link ClerkInvalidRequestException}.
     *
     * @param scimDirectoryId the directory's id
     * @param request the groups with their roles
     * @return all of them
     */
    @PutExchange("/{scim_directory_id}/group_role_mappings")
    ClerkPage<GroupRoleMapping> replaceGroupRoleMappings(
            @PathVariable("scim_directory_id") String scimDirectoryId,
            @RequestBody ReplaceGroupRoleMappingsRequest request);

    /**
     * Takes a role from the members of a group. While the directory has that switched off it ends in a
     * {@link ClerkInvalidRequestException}.
     *
     * @param scimDirectoryId the directory's id
     * @param mappingId the id of the group with its role
     * @return what was deleted
     */
    @DeleteExchange("/{scim_directory_id}/group_role_mappings/{mapping_id}")
    DeletedObject deleteGroupRoleMapping(
            @PathVariable("scim_directory_id") String scimDirectoryId, @PathVariable("mapping_id") String mappingId);
}

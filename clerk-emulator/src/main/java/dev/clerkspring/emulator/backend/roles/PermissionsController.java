package dev.clerkspring.emulator.backend.roles;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Permission;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.roles.CreateOrganizationPermissionRequest;
import dev.clerkspring.sdk.roles.OrganizationPermissionsApi;
import dev.clerkspring.sdk.roles.SearchQuery;
import dev.clerkspring.sdk.roles.UpdateOrganizationPermissionRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What roles may be allowed.
 */
@RestController
public final class PermissionsController implements OrganizationPermissionsApi {

    private static final Pattern KEY = Pattern.compile("org:[a-z0-9_-]+:[a-z0-9_-]+");

    private static final Order<Permission> ORDER =
            Order.byCreation(Permission::createdAt).by("name", Permission::name).by("key", Permission::key);

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the permissions, and the roles that have them
     */
    public PermissionsController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<dev.clerkspring.sdk.roles.Permission> list(SearchQuery query) {
        var found = store.state()
                .all(Kinds.PERMISSIONS)
                .filter(each -> Search.finds(query.query(), each.id(), each.name(), each.key()))
                .toList();
        var views = ORDER.apply(found, query.orderBy()).stream()
                .map(RoleViews::view)
                .toList();
        return Paging.counted(views, query.limit(), query.offset());
    }

    @Override
    public dev.clerkspring.sdk.roles.Permission create(CreateOrganizationPermissionRequest request) {
        return RoleViews.view(store.write(draft -> draft.put(
                Kinds.PERMISSIONS,
                new Permission(
                        draft.id("perm"),
                        key(request.key()),
                        Parameters.required(request.name(), "name"),
                        request.description(),
                        draft.now(),
                        draft.now()))));
    }

    @Override
    public dev.clerkspring.sdk.roles.Permission get(String permissionId) {
        return RoleViews.view(store.state().get(Kinds.PERMISSIONS, permissionId));
    }

    @Override
    public dev.clerkspring.sdk.roles.Permission update(
            String permissionId, UpdateOrganizationPermissionRequest request) {
        return RoleViews.view(store.write(draft -> {
            var old = own(draft, permissionId);
            var key = request.key() != null ? key(request.key()) : old.key();
            RoleChanges.renamePermission(draft, old.key(), key);
            return draft.put(
                    Kinds.PERMISSIONS,
                    new Permission(
                            old.id(),
                            key,
                            request.name() != null ? request.name() : old.name(),
                            request.description() != null ? request.description() : old.description(),
                            old.createdAt(),
                            draft.now()));
        }));
    }

    @Override
    public DeletedObject delete(String permissionId) {
        store.write(draft -> {
            var old = own(draft, permissionId);
            RoleChanges.withdraw(draft, old.key());
            return draft.remove(Kinds.PERMISSIONS, permissionId);
        });
        return new DeletedObject("permission", permissionId, null, true, null);
    }

    private static Permission own(Draft draft, String id) {
        var permission = draft.get(Kinds.PERMISSIONS, id);
        if (permission.system()) {
            throw ClerkProblem.of(
                    HttpStatus.FORBIDDEN,
                    "organization_system_permission_not_modifiable",
                    "not modifiable",
                    "System permissions cannot be updated or deleted.");
        }
        return permission;
    }

    private static String key(String text) {
        Parameters.matching(text, KEY, "must have the format org:feature:action.", "key");
        if (text.startsWith("org:sys_")) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid", "is invalid", "The prefix org:sys_ is reserved.", "key");
        }
        return text;
    }
}

package dev.clerkspring.emulator.backend.roles;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.roles.CreateOrganizationRoleRequest;
import dev.clerkspring.sdk.roles.OrganizationRolesApi;
import dev.clerkspring.sdk.roles.SearchQuery;
import dev.clerkspring.sdk.roles.UpdateOrganizationRoleRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Roles in organizations.
 */
@RestController
public final class RolesController implements OrganizationRolesApi {

    private static final Order<Role> ORDER =
            Order.byCreation(Role::createdAt).by("name", Role::name).by("key", Role::key);

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the roles and whatever names them
     */
    public RolesController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<dev.clerkspring.sdk.roles.Role> list(SearchQuery query) {
        var state = store.state();
        var found = state.all(Kinds.ROLES)
                .filter(each -> Search.finds(query.query(), each.id(), each.name(), each.key()))
                .toList();
        var views = ORDER.apply(found, query.orderBy()).stream()
                .map(role -> RoleViews.view(state, role))
                .toList();
        return Paging.counted(views, query.limit(), query.offset());
    }

    @Override
    public dev.clerkspring.sdk.roles.Role create(CreateOrganizationRoleRequest request) {
        return write(draft -> RoleChanges.create(draft, request));
    }

    @Override
    public dev.clerkspring.sdk.roles.Role get(String organizationRoleId) {
        var state = store.state();
        return RoleViews.view(state, state.get(Kinds.ROLES, organizationRoleId));
    }

    @Override
    public dev.clerkspring.sdk.roles.Role update(String organizationRoleId, UpdateOrganizationRoleRequest request) {
        return write(draft -> RoleChanges.update(draft, organizationRoleId, request));
    }

    @Override
    public DeletedObject delete(String organizationRoleId) {
        store.write(draft -> RoleChanges.delete(draft, organizationRoleId));
        return new DeletedObject("role", organizationRoleId, null, true, null);
    }

    @Override
    public dev.clerkspring.sdk.roles.Role assignPermission(String organizationRoleId, String permissionId) {
        return write(draft -> {
            var role = draft.get(Kinds.ROLES, organizationRoleId);
            var key = draft.get(Kinds.PERMISSIONS, permissionId).key();
            if (role.permissions().contains(key)) {
                throw ClerkProblem.of(
                        HttpStatus.CONFLICT,
                        "organization_role_permission_association_exists",
                        "already assigned",
                        "The role has this permission already.");
            }
            return RoleChanges.changePermissions(draft, role, keys -> {
                keys.add(key);
                return keys;
            });
        });
    }

    @Override
    public dev.clerkspring.sdk.roles.Role removePermission(String organizationRoleId, String permissionId) {
        return write(draft -> {
            var role = draft.get(Kinds.ROLES, organizationRoleId);
            var key = draft.get(Kinds.PERMISSIONS, permissionId).key();
            if (!role.permissions().contains(key)) {
                throw ClerkProblem.notFound("permission of this role");
            }
            return RoleChanges.changePermissions(draft, role, keys -> {
                keys.remove(key);
                return keys;
            });
        });
    }

    private dev.clerkspring.sdk.roles.Role write(Function<Draft, Role> change) {
        return store.write(draft -> RoleViews.view(draft, change.apply(draft)));
    }
}

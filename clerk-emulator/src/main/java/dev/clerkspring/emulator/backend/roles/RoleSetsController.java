package dev.clerkspring.emulator.backend.roles;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.RoleSet;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.roles.AddRolesRequest;
import dev.clerkspring.sdk.roles.CreateRoleSetRequest;
import dev.clerkspring.sdk.roles.ReplaceRoleRequest;
import dev.clerkspring.sdk.roles.ReplaceRoleSetRequest;
import dev.clerkspring.sdk.roles.RoleSetsApi;
import dev.clerkspring.sdk.roles.SearchQuery;
import dev.clerkspring.sdk.roles.UpdateRoleSetRequest;
import java.util.function.Function;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sets of roles that organizations choose from. Whatever moves members from one role to another does so at once.
 */
@RestController
public final class RoleSetsController implements RoleSetsApi {

    private static final Order<RoleSet> ORDER =
            Order.byCreation(RoleSet::createdAt).by("name", RoleSet::name).by("key", RoleSet::key);

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the sets, and the members of the organizations that have them
     */
    public RoleSetsController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<dev.clerkspring.sdk.roles.RoleSet> list(SearchQuery query) {
        var state = store.state();
        var found = state.all(Kinds.ROLE_SETS)
                .filter(each -> Search.finds(query.query(), each.id(), each.name(), each.key()))
                .toList();
        var views = ORDER.apply(found, query.orderBy()).stream()
                .map(set -> RoleViews.view(state, set))
                .toList();
        return Paging.counted(views, query.limit(), query.offset());
    }

    @Override
    public dev.clerkspring.sdk.roles.RoleSet create(CreateRoleSetRequest request) {
        return write(draft -> RoleSetChanges.create(draft, request));
    }

    @Override
    public dev.clerkspring.sdk.roles.RoleSet get(String roleSetKeyOrId) {
        var state = store.state();
        return RoleViews.view(state, RoleSetChanges.find(state, roleSetKeyOrId));
    }

    @Override
    public dev.clerkspring.sdk.roles.RoleSet update(String roleSetKeyOrId, UpdateRoleSetRequest request) {
        return write(draft -> RoleSetChanges.update(draft, RoleSetChanges.find(draft, roleSetKeyOrId), request));
    }

    @Override
    public DeletedObject replace(String roleSetKeyOrId, ReplaceRoleSetRequest request) {
        var gone = store.write(
                draft -> RoleSetChanges.replace(draft, RoleSetChanges.find(draft, roleSetKeyOrId), request));
        return new DeletedObject("role_set", gone.id(), null, true, null);
    }

    @Override
    public dev.clerkspring.sdk.roles.RoleSet addRoles(String roleSetKeyOrId, AddRolesRequest request) {
        return write(draft -> RoleSetChanges.add(draft, RoleSetChanges.find(draft, roleSetKeyOrId), request));
    }

    @Override
    public dev.clerkspring.sdk.roles.RoleSet replaceRole(String roleSetKeyOrId, ReplaceRoleRequest request) {
        return write(draft -> RoleSetChanges.replaceRole(draft, RoleSetChanges.find(draft, roleSetKeyOrId), request));
    }

    private dev.clerkspring.sdk.roles.RoleSet write(Function<Draft, RoleSet> change) {
        return store.write(draft -> RoleViews.view(draft, change.apply(draft)));
    }
}

package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Machine;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.machines.CreateMachineRequest;
import dev.clerkspring.sdk.machines.CreateMachineScopeRequest;
import dev.clerkspring.sdk.machines.DeletedMachineScope;
import dev.clerkspring.sdk.machines.ListMachinesQuery;
import dev.clerkspring.sdk.machines.MachineScope;
import dev.clerkspring.sdk.machines.MachineSecret;
import dev.clerkspring.sdk.machines.MachinesApi;
import dev.clerkspring.sdk.machines.RotateMachineSecretKeyRequest;
import dev.clerkspring.sdk.machines.UpdateMachineRequest;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import org.springframework.web.bind.annotation.RestController;

/**
 * Machines, their keys and whom they may call.
 */
@RestController
public final class MachinesController implements MachinesApi {

    private static final Order<Machine> ORDER =
            Order.byCreation(Machine::createdAt).by("name", Machine::name);

    private final Store store;

    private final MachineViews views;

    /**
     * Makes the controller.
     *
     * @param store the machines and their tokens
     * @param instanceId the instance they belong to
     */
    public MachinesController(Store store, String instanceId) {
        this.store = store;
        this.views = new MachineViews(instanceId);
    }

    @Override
    public ClerkPage<dev.clerkspring.sdk.machines.Machine> list(ListMachinesQuery query) {
        var state = store.state();
        var found = state.all(Kinds.MACHINES)
                .filter(each -> Search.finds(query.query(), each.id(), each.name()))
                .toList();
        var told = ORDER.apply(found, query.orderBy()).stream()
                .map(machine -> views.view(state, machine))
                .toList();
        return Paging.counted(told, query.limit(), query.offset());
    }

    @Override
    public dev.clerkspring.sdk.machines.Machine create(CreateMachineRequest request) {
        return store.write(draft -> views.withKey(draft, MachineChanges.create(draft, request)));
    }

    @Override
    public dev.clerkspring.sdk.machines.Machine get(String machineId) {
        var state = store.state();
        return views.view(state, state.get(Kinds.MACHINES, machineId));
    }

    @Override
    public dev.clerkspring.sdk.machines.Machine update(String machineId, UpdateMachineRequest request) {
        return store.write(draft -> views.view(draft, MachineChanges.update(draft, machineId, request)));
    }

    @Override
    public DeletedObject delete(String machineId) {
        store.write(draft -> MachineChanges.delete(draft, machineId));
        return new DeletedObject("machine", machineId, null, true, null);
    }

    @Override
    public MachineSecret getSecretKey(String machineId) {
        var machine = store.state().get(Kinds.MACHINES, machineId);
        return new MachineSecret("machine_secret_key", machine.secretKey());
    }

    @Override
    public MachineSecret rotateSecretKey(String machineId, RotateMachineSecretKeyRequest request) {
        var machine = store.write(draft -> MachineChanges.rotate(draft, machineId, request.previousTokenTtl()));
        return new MachineSecret("machine_secret_key", machine.secretKey());
    }

    @Override
    public MachineScope createScope(String machineId, CreateMachineScopeRequest request) {
        var changed = store.write(draft -> MachineChanges.allow(draft, machineId, request.toMachineId()));
        return new MachineScope("machine_scope", machineId, request.toMachineId(), changed.updatedAt());
    }

    @Override
    public DeletedMachineScope deleteScope(String machineId, String otherMachineId) {
        store.write(draft -> MachineChanges.disallow(draft, machineId, otherMachineId));
        return new DeletedMachineScope("machine_scope", machineId, otherMachineId, true);
    }
}

package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Machine;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.machines.MachineBuilder;
import dev.clerkspring.sdk.machines.ScopedMachine;
import java.util.Objects;

/**
 * Machines as the API tells them.
 */
final class MachineViews {

    private final String instanceId;

    MachineViews(String instanceId) {
        this.instanceId = instanceId;
    }

    dev.clerkspring.sdk.machines.Machine view(Reading state, Machine machine) {
        return builder(state, machine).build();
    }

    /** With the secret key, as only the answer to creating a machine has it. */
    dev.clerkspring.sdk.machines.Machine withKey(Reading state, Machine machine) {
        return builder(state, machine).secretKey(machine.secretKey()).build();
    }

    private MachineBuilder builder(Reading state, Machine machine) {
        return dev.clerkspring.sdk.machines.Machine.builder()
                .object("machine")
                .id(machine.id())
                .name(machine.name())
                .instanceId(instanceId)
                .defaultTokenTtl(machine.tokenLife())
                .scopedMachines(machine.scopes().stream()
                        .map(id -> state.find(Kinds.MACHINES, id))
                        .filter(Objects::nonNull)
                        .map(this::scoped)
                        .toList())
                .createdAt(machine.createdAt())
                .updatedAt(machine.updatedAt());
    }

    private ScopedMachine scoped(Machine machine) {
        return ScopedMachine.builder()
                .object("machine")
                .id(machine.id())
                .name(machine.name())
                .instanceId(instanceId)
                .defaultTokenTtl(machine.tokenLife())
                .createdAt(machine.createdAt())
                .updatedAt(machine.updatedAt())
                .build();
    }
}

package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Machine;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.sdk.machines.CreateMachineRequest;
import dev.clerkspring.sdk.machines.UpdateMachineRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What requests do to machines.
 */
final class MachineChanges {

    private static final int LONGEST_NAME = 255;

    private static final int MOST_SCOPES = 150;

    private static final long LONGEST_LIFE = 315_360_000;

    private static final int DEFAULT_LIFE = 3600;

    private static final long LONGEST_OVERLAP = Duration.ofHours(8).toSeconds();

    private MachineChanges() {}

    static Machine create(Draft draft, CreateMachineRequest request) {
        Parameters.within(request.defaultTokenTtl(), 1, LONGEST_LIFE, "default_token_ttl");
        var scopes = request.scopedMachines() != null ? request.scopedMachines() : List.<String>of();
        scopes.forEach(id -> requireOther(draft, id, "scoped_machines"));
        return draft.put(
                Kinds.MACHINES,
                new Machine(
                        draft.id("mch"),
                        Parameters.required(request.name(), LONGEST_NAME, "name"),
                        request.defaultTokenTtl() != null ? request.defaultTokenTtl() : DEFAULT_LIFE,
                        limited(scopes, "scoped_machines"),
                        draft.id("ak"),
                        null,
                        null,
                        draft.now(),
                        draft.now()));
    }

    static Machine update(Draft draft, String id, UpdateMachineRequest request) {
        Parameters.within(request.defaultTokenTtl(), 1, LONGEST_LIFE, "default_token_ttl");
        return draft.change(
                Kinds.MACHINES,
                id,
                old -> new Machine(
                        id,
                        request.name() != null ? Parameters.required(request.name(), LONGEST_NAME, "name") : old.name(),
                        request.defaultTokenTtl() != null ? request.defaultTokenTtl() : old.tokenLife(),
                        old.scopes(),
                        old.secretKey(),
                        old.previousKey(),
                        old.previousKeyUntil(),
                        old.createdAt(),
                        draft.now()));
    }

    /** With the machine go its tokens and keys; others may no longer call it. */
    static Machine delete(Draft draft, String id) {
        draft.removeAll(Kinds.M2M_TOKENS, token -> token.subject().equals(id));
        draft.removeAll(Kinds.API_KEYS, key -> key.subject().equals(id));
        draft.all(Kinds.MACHINES)
                .filter(machine -> machine.scopes().contains(id))
                .toList()
                .forEach(machine -> draft.put(Kinds.MACHINES, without(machine, id, draft)));
        return draft.remove(Kinds.MACHINES, id);
    }

    static Machine rotate(Draft draft, String id, int previousLife) {
        Parameters.within(previousLife, 0, LONGEST_OVERLAP, "previous_token_ttl");
        return draft.change(
                Kinds.MACHINES,
                id,
                old -> new Machine(
                        id,
                        old.name(),
                        old.tokenLife(),
                        old.scopes(),
                        draft.id("ak"),
                        old.secretKey(),
                        draft.now().plusSeconds(previousLife),
                        old.createdAt(),
                        draft.now()));
    }

    static Machine allow(Draft draft, String id, String otherId) {
        var machine = draft.get(Kinds.MACHINES, id);
        requireOther(draft, otherId, "to_machine_id");
        if (machine.scopes().contains(otherId)) {
            throw ClerkProblem.of(
                    HttpStatus.CONFLICT,
                    "machine_scope_already_exists",
                    "already exists",
                    "The machine may call that machine already.");
        }
        var scopes = new ArrayList<>(machine.scopes());
        scopes.add(otherId);
        return draft.put(Kinds.MACHINES, machine.withScopes(limited(scopes, "to_machine_id"), draft.now()));
    }

    static Machine disallow(Draft draft, String id, String otherId) {
        var machine = draft.get(Kinds.MACHINES, id);
        if (!machine.scopes().contains(otherId)) {
            throw ClerkProblem.notFound("machine scope");
        }
        return draft.put(Kinds.MACHINES, without(machine, otherId, draft));
    }

    private static Machine without(Machine machine, String otherId, Draft draft) {
        return machine.withScopes(
                machine.scopes().stream()
                        .filter(scope -> !scope.equals(otherId))
                        .toList(),
                draft.now());
    }

    private static void requireOther(Draft draft, String id, String parameter) {
        if (draft.find(Kinds.MACHINES, id) == null) {
            throw ClerkProblem.about(
                    HttpStatus.NOT_FOUND, "resource_not_found", "not found", "Machine not found", parameter);
        }
    }

    private static List<String> limited(List<String> scopes, String parameter) {
        if (scopes.size() > MOST_SCOPES) {
            throw ClerkProblem.invalid(
                    "form_param_array_size_exceeded",
                    "exceeds maximum size",
                    parameter + " should not exceed " + MOST_SCOPES + " items.",
                    parameter);
        }
        return scopes;
    }
}

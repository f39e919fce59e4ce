package dev.clerkspring.sdk.machines;

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
 * The operations on machines. {@link MachinesApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/machines", accept = "application/json")
public interface ReactiveMachinesApi {

    /**
     * Lists a page of machines.
     *
     * @param query which machines
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<Machine>> list(ListMachinesQuery query);

    /**
     * Lists machines, page by page as far as they are asked for.
     *
     * @param query which machines; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<Machine> stream(ListMachinesQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a machine.
     *
     * @param request the machine
     * @return the machine, this once with its secret key
     */
    @PostExchange
    Mono<Machine> create(@RequestBody CreateMachineRequest request);

    /**
     * Returns a machine.
     *
     * @param machineId the machine's id
     * @return the machine, without its secret key
     */
    @GetExchange("/{machine_id}")
    Mono<Machine> get(@PathVariable("machine_id") String machineId);

    /**
     * Changes a machine.
     *
     * @param machineId the machine's id
     * @param request what to change
     * @return the machine, changed
     */
    @PatchExchange("/{machine_id}")
    Mono<Machine> update(@PathVariable("machine_id") String machineId, @RequestBody UpdateMachineRequest request);

    /**
     * Deletes a machine.
     *
     * @param machineId the machine's id
     * @return what was deleted
     */
    @DeleteExchange("/{machine_id}")
    Mono<DeletedObject> delete(@PathVariable("machine_id") String machineId);

    /**
     * Returns the secret key of a machine.
     *
     * @param machineId the machine's id
     * @return the key
     */
    @GetExchange("/{machine_id}/secret_key")
    Mono<MachineSecret> getSecretKey(@PathVariable("machine_id") String machineId);

    /**
     * Replaces the secret key of a machine.
     *
     * @param machineId the machine's id
     * @param request until when the old key can be used
     * @return the new key
     */
    @PostExchange("/{machine_id}/secret_key/rotate")
    Mono<MachineSecret> rotateSecretKey(
            @PathVariable("machine_id") String machineId, @RequestBody RotateMachineSecretKeyRequest request);

    /**
     * Gives one machine access to another, which is an error with status 409 if it has it already. A machine has access to
     * 150 others at most.
     *
     * @param machineId the id of the machine that gets access
     * @param request the machine that it gets access to
     * @return the access
     */
    @PostExchange("/{machine_id}/scopes")
    Mono<MachineScope> createScope(
            @PathVariable("machine_id") String machineId, @RequestBody CreateMachineScopeRequest request);

    /**
     * Takes from one machine its access to another.
     *
     * @param machineId the id of the machine that has access
     * @param otherMachineId the id of the machine that it has access to
     * @return the access that is gone
     */
    @DeleteExchange("/{machine_id}/scopes/{other_machine_id}")
    Mono<DeletedMachineScope> deleteScope(
            @PathVariable("machine_id") String machineId, @PathVariable("other_machine_id") String otherMachineId);
}

package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.entity.Machine;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Which machine calls. The client's interfaces have no parameter for that, and one thread handles a call from end to end, so
 * that the thread knows.
 */
public final class Caller {

    private static final ThreadLocal<String> MACHINE = new ThreadLocal<>();

    private Caller() {}

    /**
     * Lets a machine call.
     *
     * @param machine who has shown its key
     * @param call what handles the call, on the thread that subscribes
     * @return the call
     */
    public static Mono<Void> as(Machine machine, Mono<Void> call) {
        return Mono.defer(() -> {
                    MACHINE.set(machine.id());
                    return call;
                })
                .doFinally(signal -> MACHINE.remove());
    }

    /**
     * Returns the machine that calls.
     *
     * @return its id; null if it is the holder of the instance's key
     */
    static @Nullable String machineId() {
        return MACHINE.get();
    }
}

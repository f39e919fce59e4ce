package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine: a service that speaks to others with M2M tokens.
 *
 * @param object always {@code machine}
 * @param id its id ({@code mch_…})
 * @param name what it is called
 * @param instanceId the instance that it belongs to
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param defaultTokenTtl how long its tokens can be used, in seconds
 * @param scopedMachines the machines that it has access to
 * @param secretKey its secret key ({@code ak_…}), told by {@link MachinesApi#create} alone
 */
@WithBuilder
public record Machine(
        String object,
        String id,
        String name,
        String instanceId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Integer defaultTokenTtl,
        List<ScopedMachine> scopedMachines,
        @Nullable String secretKey) {

    /**
     * Reads a missing list as an empty one.
     */
    public Machine {
        scopedMachines = Absent.orEmpty(scopedMachines);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static MachineBuilder builder() {
        return MachineBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

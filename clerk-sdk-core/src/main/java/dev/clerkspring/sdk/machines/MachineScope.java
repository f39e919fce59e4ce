package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;

/**
 * The access that one machine has to another.
 *
 * @param object always {@code machine_scope}
 * @param fromMachineId the machine that has access
 * @param toMachineId the machine that it has access to
 * @param createdAt since when
 */
@WithBuilder
public record MachineScope(String object, String fromMachineId, String toMachineId, Instant createdAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static MachineScopeBuilder builder() {
        return MachineScopeBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

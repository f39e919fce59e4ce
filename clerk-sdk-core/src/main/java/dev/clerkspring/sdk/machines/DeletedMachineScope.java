package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;

/**
 * What Clerk answers when one machine has no longer access to another.
 *
 * @param object always {@code machine_scope}
 * @param fromMachineId the machine that had access
 * @param toMachineId the machine that it had access to
 * @param deleted whether the access is gone
 */
@WithBuilder
public record DeletedMachineScope(String object, String fromMachineId, String toMachineId, boolean deleted) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static DeletedMachineScopeBuilder builder() {
        return DeletedMachineScopeBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

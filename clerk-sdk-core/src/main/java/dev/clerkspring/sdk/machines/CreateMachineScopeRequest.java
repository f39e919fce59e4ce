package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * The access of a machine to another one.
 *
 * @param toMachineId the id of the other machine
 */
public record CreateMachineScopeRequest(String toMachineId) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateMachineScopeRequest {
        Assert.notNull(toMachineId, "'toMachineId' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

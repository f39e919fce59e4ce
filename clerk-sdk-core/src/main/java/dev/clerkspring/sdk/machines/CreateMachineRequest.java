package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A machine to create.
 *
 * @param name what it is called, 1 to 255 characters
 * @param scopedMachines the ids of the machines that it has access to, 150 at most
 * @param defaultTokenTtl how long its tokens can be used, in seconds; an hour if not set
 */
@WithBuilder
public record CreateMachineRequest(
        String name,
        @Nullable List<String> scopedMachines,
        @Nullable Integer defaultTokenTtl) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateMachineRequest {
        Assert.notNull(name, "'name' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateMachineRequestBuilder builder() {
        return CreateMachineRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

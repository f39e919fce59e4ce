package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A machine that another one has access to. Which ones it has access to itself is not told here.
 *
 * @param object always {@code machine}
 * @param id its id ({@code mch_…})
 * @param name what it is called
 * @param instanceId the instance that it belongs to
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param defaultTokenTtl how long its tokens can be used, in seconds
 */
@WithBuilder
public record ScopedMachine(
        String object,
        String id,
        String name,
        String instanceId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Integer defaultTokenTtl) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ScopedMachineBuilder builder() {
        return ScopedMachineBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

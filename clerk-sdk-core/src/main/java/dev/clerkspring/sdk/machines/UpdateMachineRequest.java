package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a machine. A field that is not set stays as it is.
 *
 * @param name what it is called, 1 to 255 characters
 * @param defaultTokenTtl how long its tokens can be used, in seconds
 */
@WithBuilder
public record UpdateMachineRequest(
        @Nullable String name, @Nullable Integer defaultTokenTtl) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateMachineRequestBuilder builder() {
        return UpdateMachineRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of how Clerk Protect guards an instance. What is not set stays as it is.
 *
 * @param rulesEnabled whether its rules apply
 * @param specterEnabled whether its Specter detection is on
 */
@WithBuilder
public record UpdateInstanceProtectRequest(
        @Nullable Optional<Boolean> rulesEnabled, @Nullable Optional<Boolean> specterEnabled) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateInstanceProtectRequestBuilder builder() {
        return UpdateInstanceProtectRequestBuilder.builder();
    }
}

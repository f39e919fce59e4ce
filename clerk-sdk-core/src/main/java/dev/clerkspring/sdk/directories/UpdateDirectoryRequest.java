package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a directory. What is not set stays as it is.
 *
 * @param name its name
 * @param enabled whether it is in use
 * @param provider the kind of provider
 * @param attributeMapping for each attribute of a user to change, where it is in what the provider tells; null takes the
 *     attribute out, what is not in the map stays
 * @param groupRoleMappingEnabled whether groups at the provider give roles
 */
@WithBuilder
public record UpdateDirectoryRequest(
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable String provider,
        @Nullable Map<String, @Nullable String> attributeMapping,
        @Nullable Boolean groupRoleMappingEnabled) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateDirectoryRequestBuilder builder() {
        return UpdateDirectoryRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

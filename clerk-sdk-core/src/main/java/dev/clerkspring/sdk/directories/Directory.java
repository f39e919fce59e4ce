package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.enterprise.CustomAttribute;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A directory of an enterprise's identity provider.
 *
 * @param object {@code directory} or {@code scim_directory}
 * @param id its id
 * @param name its name
 * @param enterpriseConnectionId the enterprise connection that it belongs to
 * @param endpointUrl where the provider calls Clerk
 * @param provider the kind of provider
 * @param enabled whether it is in use
 * @param groupRoleMappingEnabled whether groups at the provider give roles
 * @param attributeMapping for each attribute of a user, where it is in what the provider tells
 * @param customAttributes what else goes into the metadata of its users
 * @param apiKey what the provider authenticates with, a secret; only right after it was made
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record Directory(
        String object,
        String id,
        String name,
        @Nullable String enterpriseConnectionId,
        String endpointUrl,
        String provider,
        boolean enabled,
        boolean groupRoleMappingEnabled,
        Map<String, String> attributeMapping,
        List<CustomAttribute> customAttributes,
        @Nullable String apiKey,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list or map as an empty one.
     */
    public Directory {
        attributeMapping = Absent.orEmpty(attributeMapping);
        customAttributes = Absent.orEmpty(customAttributes);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static DirectoryBuilder builder() {
        return DirectoryBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.organizations;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an organization. A field that is not set stays as it is; an empty one is cleared.
 *
 * <p>Metadata is changed by {@link OrganizationsApi#mergeMetadata}.
 *
 * @param name its name, at most 256 characters, without addresses and HTML
 * @param slug its name in addresses, unique
 * @param maxAllowedMemberships how many members it may have; 0 means any number
 * @param adminDeleteEnabled whether its administrators may delete it
 * @param createdAt when it was created
 * @param roleSetKey which set of roles it uses
 */
@WithBuilder
public record UpdateOrganizationRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<String> slug,
        @Nullable Optional<Integer> maxAllowedMemberships,
        @Nullable Optional<Boolean> adminDeleteEnabled,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Optional<Instant> createdAt,

        @Nullable Optional<String> roleSetKey) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateOrganizationRequestBuilder builder() {
        return UpdateOrganizationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

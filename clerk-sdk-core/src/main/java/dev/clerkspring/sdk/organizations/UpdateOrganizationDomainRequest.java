package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a domain of an organization. A field that is not set stays as it is; an empty one is cleared.
 *
 * @param enrollmentMode how users with an address of the domain come into the organization
 * @param verified whether it counts as verified
 */
@WithBuilder
public record UpdateOrganizationDomainRequest(
        @Nullable Optional<Open<EnrollmentMode>> enrollmentMode,
        @Nullable Optional<Boolean> verified) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateOrganizationDomainRequestBuilder builder() {
        return UpdateOrganizationDomainRequestBuilder.builder();
    }
}

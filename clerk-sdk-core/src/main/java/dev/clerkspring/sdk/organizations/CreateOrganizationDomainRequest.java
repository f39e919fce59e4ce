package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A domain to give to an organization.
 *
 * @param name the domain, for example {@code example.com}
 * @param enrollmentMode how users with an address of the domain come into the organization
 * @param verified whether it counts as verified; it does if left out
 */
@WithBuilder
public record CreateOrganizationDomainRequest(
        @Nullable String name,
        @Nullable Open<EnrollmentMode> enrollmentMode,
        @Nullable Boolean verified) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateOrganizationDomainRequestBuilder builder() {
        return CreateOrganizationDomainRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain of an organization, by which users find it.
 *
 * @param object always {@code organization_domain}
 * @param id its id ({@code orgdmn_…})
 * @param organizationId the organization
 * @param name the domain, for example {@code example.com}
 * @param enrollmentMode how users with an address of the domain come into the organization
 * @param affiliationEmailAddress the address by which the affiliation was, or is to be, proven
 * @param affiliationVerification whether somebody of the organization has an address of the domain
 * @param ownershipVerification whether the organization owns the domain; null until that was attempted
 * @param verification deprecated by Clerk, see {@code affiliationVerification}
 * @param totalPendingInvitations how many invitations are pending because of the domain
 * @param totalPendingSuggestions how many suggestions are pending because of the domain
 * @param publicOrganizationData the organization, as others see it
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record OrganizationDomain(
        String object,
        String id,
        String organizationId,
        String name,
        Open<EnrollmentMode> enrollmentMode,
        @Nullable String affiliationEmailAddress,
        @Nullable OrganizationDomainVerification affiliationVerification,
        @Nullable OrganizationDomainVerification ownershipVerification,
        @Nullable OrganizationDomainVerification verification,
        int totalPendingInvitations,
        int totalPendingSuggestions,
        @Nullable PublicOrganizationData publicOrganizationData,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OrganizationDomainBuilder builder() {
        return OrganizationDomainBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.organizations.EnrollmentMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of what an instance allows organizations. What is not set stays as it is.
 *
 * @param enabled whether there are organizations at all
 * @param maxAllowedMemberships how many members a new organization may have
 * @param adminDeleteEnabled whether an administrator may delete a new organization from the front end
 * @param domainsEnabled whether organizations have domains
 * @param slugDisabled whether organizations have no slug
 * @param domainsEnrollmentModes how users with an address of a domain may come into its organization:
 *     {@code automatic_invitation}, {@code automatic_suggestion}
 * @param creatorRoleId the id of the role that the creator of an organization gets
 * @param domainsDefaultRoleId the id of the role that users get who come by a domain
 */
@WithBuilder
public record UpdateOrganizationSettingsRequest(
        @Nullable Optional<Boolean> enabled,
        @Nullable Optional<Integer> maxAllowedMemberships,
        @Nullable Optional<Boolean> adminDeleteEnabled,
        @Nullable Optional<Boolean> domainsEnabled,
        @Nullable Optional<Boolean> slugDisabled,
        @Nullable List<Open<EnrollmentMode>> domainsEnrollmentModes,
        @Nullable Optional<String> creatorRoleId,
        @Nullable Optional<String> domainsDefaultRoleId) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateOrganizationSettingsRequestBuilder builder() {
        return UpdateOrganizationSettingsRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

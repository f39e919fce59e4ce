package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.organizations.EnrollmentMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance allows organizations.
 *
 * @param object always {@code organization_settings}
 * @param enabled whether there are organizations at all
 * @param maxAllowedMemberships how many members a new organization may have
 * @param maxAllowedRoles how many roles the instance may have
 * @param maxRoleSetsAllowed how many role sets the instance may have
 * @param maxAllowedDomains how many domains an organization may have
 * @param maxAllowedPermissions deprecated by Clerk: any number is allowed
 * @param creatorRole the key of the role that the creator of an organization gets
 * @param adminDeleteEnabled whether an administrator may delete a new organization from the front end
 * @param domainsEnabled whether organizations have domains
 * @param slugDisabled whether organizations have no slug
 * @param domainsEnrollmentModes how users with an address of a domain may come into its organization
 * @param domainsDefaultRole the key of the role that such users get
 * @param initialRoleSetKey the key of the role set of new organizations
 */
@WithBuilder
public record OrganizationSettings(
        String object,
        boolean enabled,
        int maxAllowedMemberships,
        int maxAllowedRoles,
        @Nullable Integer maxRoleSetsAllowed,
        int maxAllowedDomains,
        @Nullable Integer maxAllowedPermissions,
        String creatorRole,
        boolean adminDeleteEnabled,
        boolean domainsEnabled,
        @Nullable Boolean slugDisabled,
        List<Open<EnrollmentMode>> domainsEnrollmentModes,
        String domainsDefaultRole,
        @Nullable String initialRoleSetKey) {

    /**
     * Reads a missing list as an empty one.
     */
    public OrganizationSettings {
        domainsEnrollmentModes = Absent.orEmpty(domainsEnrollmentModes);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OrganizationSettingsBuilder builder() {
        return OrganizationSettingsBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

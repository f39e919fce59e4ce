package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's membership of an organization.
 *
 * @param id its id ({@code orgmem_…})
 * @param object always {@code organization_membership}
 * @param role key of the role, for example {@code org:admin}
 * @param roleName name of the role
 * @param permissions keys of the permissions that the role grants
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 * @param organization the organization
 * @param publicUserData the member
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record OrganizationMembership(
        String id,
        String object,
        String role,
        @Nullable String roleName,
        List<String> permissions,
        Metadata publicMetadata,
        @Nullable Metadata privateMetadata,
        Organization organization,
        @Nullable PublicUserData publicUserData,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public OrganizationMembership {
        permissions = Absent.orEmpty(permissions);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OrganizationMembershipBuilder builder() {
        return OrganizationMembershipBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization.
 *
 * @param object always {@code organization}
 * @param id its id ({@code org_…})
 * @param name its name
 * @param slug its name in addresses
 * @param imageUrl where its logo is
 * @param logoUrl deprecated by Clerk, see {@code imageUrl}; told by {@link OrganizationsApi#uploadLogo} alone
 * @param hasImage whether it has a logo of its own
 * @param membersCount how many members it has, if asked for
 * @param missingMemberWithElevatedPermissions whether nobody can manage it, if asked for
 * @param pendingInvitationsCount how many invitations are pending
 * @param maxAllowedMemberships how many members it may have; 0 means any number
 * @param adminDeleteEnabled whether its administrators may delete it
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 * @param createdBy the user who created it
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param lastActiveAt when a member was last active in it, if asked for
 * @param roleSetKey which set of roles it uses
 */
@WithBuilder
public record Organization(
        String object,
        String id,
        String name,
        String slug,
        @Nullable String imageUrl,
        @Nullable String logoUrl,
        boolean hasImage,
        @Nullable Long membersCount,
        @Nullable Boolean missingMemberWithElevatedPermissions,
        @Nullable Long pendingInvitationsCount,
        long maxAllowedMemberships,
        boolean adminDeleteEnabled,
        Metadata publicMetadata,
        @Nullable Metadata privateMetadata,
        @Nullable String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastActiveAt,
        @Nullable String roleSetKey) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OrganizationBuilder builder() {
        return OrganizationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

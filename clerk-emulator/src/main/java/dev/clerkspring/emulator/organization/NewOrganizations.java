package dev.clerkspring.emulator.organization;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.organizations.OrganizationBuilder;
import java.time.Instant;

/**
 * What an organization looks like when it is new.
 */
public final class NewOrganizations {

    /** How many members a new organization may have, as at Clerk. */
    public static final int MAX_MEMBERS = 5;

    private NewOrganizations() {}

    /**
     * Begins an organization.
     *
     * @param id {@code org_…}
     * @param now when
     * @return with no name
     */
    public static OrganizationBuilder blank(String id, Instant now) {
        return Organization.builder()
                .object("organization")
                .id(id)
                .maxAllowedMemberships(MAX_MEMBERS)
                .adminDeleteEnabled(true)
                .publicMetadata(Metadata.empty())
                .privateMetadata(Metadata.empty())
                .createdAt(now)
                .updatedAt(now);
    }
}

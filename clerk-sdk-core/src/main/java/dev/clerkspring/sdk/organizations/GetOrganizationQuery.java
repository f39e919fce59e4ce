package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * What to tell of an organization that is not told unasked.
 *
 * @param includeMembersCount whether to count its members
 * @param includeMissingMemberWithElevatedPermissions whether to tell that nobody can manage it
 */
@WithBuilder
public record GetOrganizationQuery(
        @Nullable Boolean includeMembersCount, @Nullable Boolean includeMissingMemberWithElevatedPermissions)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static GetOrganizationQueryBuilder builder() {
        return GetOrganizationQueryBuilder.builder();
    }
}

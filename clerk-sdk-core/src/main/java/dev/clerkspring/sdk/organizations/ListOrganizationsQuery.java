package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organizations to list, and which page of them. Several conditions must all hold.
 *
 * @param includeMembersCount whether each organization says how many members it has
 * @param includeMissingMemberWithElevatedPermissions whether each organization says that nobody can manage it
 * @param query the id of an organization, or text in its name or slug
 * @param userId that any of these users is a member of; with {@code -} in front that none of them is
 * @param organizationId any of these ids, at most 100; with {@code -} in front none of them
 * @param orderBy {@code name}, {@code created_at} or {@code members_count}, with {@code -} in front for the other
 *     direction; {@code -created_at} if left out
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListOrganizationsQuery(
        @Nullable Boolean includeMembersCount,
        @Nullable Boolean includeMissingMemberWithElevatedPermissions,
        @Nullable String query,
        @Nullable List<String> userId,
        @Nullable List<String> organizationId,
        @Nullable String orderBy,
        @Nullable Integer limit,
        @Nullable Integer offset)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListOrganizationsQueryBuilder builder() {
        return ListOrganizationsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListOrganizationsQuery on(PageQuery page) {
        return ListOrganizationsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

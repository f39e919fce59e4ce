package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the memberships of all organizations.
 *
 * @param orderBy {@code phone_number}, {@code email_address}, {@code created_at}, {@code first_name}, {@code last_name} or
 *     {@code username} of the member, with {@code -} in front for the other direction
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListInstanceOrganizationMembershipsQuery(
        @Nullable String orderBy,
        @Nullable Integer limit,
        @Nullable Integer offset) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListInstanceOrganizationMembershipsQueryBuilder builder() {
        return ListInstanceOrganizationMembershipsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListInstanceOrganizationMembershipsQuery on(PageQuery page) {
        return ListInstanceOrganizationMembershipsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }
}

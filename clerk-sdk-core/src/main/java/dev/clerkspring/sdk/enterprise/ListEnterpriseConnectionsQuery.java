package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which connections to list, and which page of them.
 *
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param organizationId only those of this organization
 * @param active only those that are, or are not, in use
 */
@WithBuilder
public record ListEnterpriseConnectionsQuery(
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String organizationId,
        @Nullable Boolean active) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListEnterpriseConnectionsQueryBuilder builder() {
        return ListEnterpriseConnectionsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListEnterpriseConnectionsQuery on(PageQuery page) {
        return ListEnterpriseConnectionsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

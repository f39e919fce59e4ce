package dev.clerkspring.sdk.oauth;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which OAuth applications to list, and which page of them.
 *
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param orderBy {@code created_at} or {@code name}, with {@code -} in front for the newest or last first;
 *     {@code +created_at} if left out
 * @param nameQuery part of a name, or a whole OAuth client id
 */
@WithBuilder
public record ListOAuthApplicationsQuery(
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String orderBy,
        @Nullable String nameQuery) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListOAuthApplicationsQueryBuilder builder() {
        return ListOAuthApplicationsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListOAuthApplicationsQuery on(PageQuery page) {
        return ListOAuthApplicationsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

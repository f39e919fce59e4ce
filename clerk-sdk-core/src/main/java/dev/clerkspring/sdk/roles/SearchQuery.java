package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which roles, permissions or role sets to list, and which page of them.
 *
 * @param query an id, or text in the name or key
 * @param orderBy {@code created_at}, {@code name} or {@code key}, with {@code -} in front for the other direction
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record SearchQuery(
        @Nullable String query,
        @Nullable String orderBy,
        @Nullable Integer limit,
        @Nullable Integer offset) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SearchQueryBuilder builder() {
        return SearchQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    SearchQuery on(PageQuery page) {
        return SearchQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

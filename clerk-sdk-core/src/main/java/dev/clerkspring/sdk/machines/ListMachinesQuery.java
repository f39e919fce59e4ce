package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which machines to list, and which page of them.
 *
 * @param query an id, or part of a name
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param orderBy {@code name} or {@code created_at}, with {@code -} in front for the last or newest first, which is the
 *     default
 */
@WithBuilder
public record ListMachinesQuery(
        @Nullable String query,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String orderBy) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListMachinesQueryBuilder builder() {
        return ListMachinesQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListMachinesQuery on(PageQuery page) {
        return ListMachinesQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which prices to list, and which page of them.
 *
 * @param paginated whether the list has pages; the builder starts with true
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param planId only those of this plan
 */
@WithBuilder
public record ListPricesQuery(
        @Nullable Boolean paginated,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String planId) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return asks for the total, nothing else is set
     */
    public static ListPricesQueryBuilder builder() {
        return ListPricesQueryBuilder.builder().paginated(true);
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListPricesQuery on(PageQuery page) {
        return ListPricesQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which plans to list, and which page of them.
 *
 * @param paginated whether the list has pages; the builder starts with true
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param payerType only those for users, or for organizations
 */
@WithBuilder
public record ListPlansQuery(
        @Nullable Boolean paginated,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable Open<PayerType> payerType)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return asks for the total, nothing else is set
     */
    public static ListPlansQueryBuilder builder() {
        return ListPlansQueryBuilder.builder().paginated(true);
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListPlansQuery on(PageQuery page) {
        return ListPlansQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }
}

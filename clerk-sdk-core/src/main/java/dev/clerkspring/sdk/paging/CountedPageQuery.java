package dev.clerkspring.sdk.paging;

import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a listing that tells how many elements there are only when it is asked to, where nothing else can be asked.
 *
 * @param paginated whether Clerk tells the total; the builder starts with true
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record CountedPageQuery(
        @Nullable Boolean paginated,
        @Nullable Integer limit,
        @Nullable Integer offset) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return asks for the total, nothing else is set
     */
    public static CountedPageQueryBuilder builder() {
        return CountedPageQueryBuilder.builder().paginated(true);
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    public CountedPageQuery on(PageQuery page) {
        return new CountedPageQuery(this.paginated, page.limit(), page.offset());
    }
}

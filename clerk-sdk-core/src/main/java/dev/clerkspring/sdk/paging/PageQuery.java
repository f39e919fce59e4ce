package dev.clerkspring.sdk.paging;

import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a listing, where nothing else can be asked.
 *
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record PageQuery(@Nullable Integer limit, @Nullable Integer offset) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return nothing is set
     */
    public static PageQueryBuilder builder() {
        return PageQueryBuilder.builder();
    }
}

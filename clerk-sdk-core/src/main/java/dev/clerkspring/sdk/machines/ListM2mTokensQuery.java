package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Which tokens of a machine to list, and which page of them.
 *
 * @param subject the id of the machine ({@code mch_…})
 * @param revoked whether to list revoked ones too
 * @param expired whether to list expired ones too
 * @param limit how many at most, 1 to 100; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListM2mTokensQuery(
        String subject,
        @Nullable Boolean revoked,
        @Nullable Boolean expired,
        @Nullable Integer limit,
        @Nullable Integer offset)
        implements QueryParameters {

    /**
     * Checks that what Clerk requires is there.
     */
    public ListM2mTokensQuery {
        Assert.notNull(subject, "'subject' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListM2mTokensQueryBuilder builder() {
        return ListM2mTokensQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListM2mTokensQuery on(PageQuery page) {
        return ListM2mTokensQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

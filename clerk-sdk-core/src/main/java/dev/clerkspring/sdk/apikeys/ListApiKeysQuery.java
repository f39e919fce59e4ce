package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Which API keys of somebody to list, and which page of them.
 *
 * @param type which kind of keys; {@code api_key} if left out
 * @param subject whose keys: the id of a user, an organization or a machine
 * @param includeInvalid whether to list revoked and expired ones too
 * @param limit how many at most, 1 to 100; 10 if left out
 * @param offset how many to skip
 * @param query text in the name or the description
 */
@WithBuilder
public record ListApiKeysQuery(
        @Nullable String type,
        String subject,
        @Nullable Boolean includeInvalid,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String query)
        implements QueryParameters {

    /**
     * Checks that what Clerk requires is there.
     */
    public ListApiKeysQuery {
        Assert.notNull(subject, "'subject' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListApiKeysQueryBuilder builder() {
        return ListApiKeysQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListApiKeysQuery on(PageQuery page) {
        return ListApiKeysQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.waitlist;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list, and which page of them. Several conditions must all hold.
 *
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param query text in the address or the id
 * @param status only with this status
 * @param orderBy {@code created_at}, {@code email_address} or {@code invited_at}, with {@code -} in front for the
 *     other direction; {@code -created_at} if left out
 */
@WithBuilder
public record ListWaitlistEntriesQuery(
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String query,
        @Nullable Open<WaitlistEntryStatus> status,
        @Nullable String orderBy)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListWaitlistEntriesQueryBuilder builder() {
        return ListWaitlistEntriesQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListWaitlistEntriesQuery on(PageQuery page) {
        return ListWaitlistEntriesQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

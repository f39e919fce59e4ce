package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to list, and which page of them. Clerk wants a user or a client.
 *
 * @param clientId sessions on this client
 * @param userId sessions of this user
 * @param status only with this status
 * @param paginated whether Clerk tells the total; the builder starts with true
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListSessionsQuery(
        @Nullable String clientId,
        @Nullable String userId,
        @Nullable Open<SessionStatus> status,
        @Nullable Boolean paginated,
        @Nullable Integer limit,
        @Nullable Integer offset)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return asks for the total, nothing else is set
     */
    public static ListSessionsQueryBuilder builder() {
        return ListSessionsQueryBuilder.builder().paginated(true);
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListSessionsQuery on(PageQuery page) {
        return ListSessionsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }
}

package dev.clerkspring.sdk.invitations;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations to list, and which page of them. Several conditions must all hold.
 *
 * @param status only with this status
 * @param query text in the address or the id
 * @param orderBy {@code created_at}, {@code email_address} or {@code expires_at}, with {@code -} in front for the
 *     other direction; {@code -created_at} if left out
 * @param paginated whether Clerk tells the total; the builder starts with true
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListInvitationsQuery(
        @Nullable Open<InvitationStatus> status,
        @Nullable String query,
        @Nullable String orderBy,
        @Nullable Boolean paginated,
        @Nullable Integer limit,
        @Nullable Integer offset)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return asks for the total, nothing else is set
     */
    public static ListInvitationsQueryBuilder builder() {
        return ListInvitationsQueryBuilder.builder().paginated(true);
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListInvitationsQuery on(PageQuery page) {
        return ListInvitationsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

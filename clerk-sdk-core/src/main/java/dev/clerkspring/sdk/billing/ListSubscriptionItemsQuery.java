package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which subscribed plans to list, and which page of them.
 *
 * @param paginated whether the list has pages; the builder starts with true
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param status only those of which this became
 * @param payerType only those of users, or of organizations
 * @param planId only those of this plan
 * @param includeFree whether to list those of free plans too
 * @param query text to look for
 */
@WithBuilder
public record ListSubscriptionItemsQuery(
        @Nullable Boolean paginated,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable Open<SubscriptionItemStatus> status,
        @Nullable Open<PayerType> payerType,
        @Nullable String planId,
        @Nullable Boolean includeFree,
        @Nullable String query)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return asks for the total, nothing else is set
     */
    public static ListSubscriptionItemsQueryBuilder builder() {
        return ListSubscriptionItemsQueryBuilder.builder().paginated(true);
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListSubscriptionItemsQuery on(PageQuery page) {
        return ListSubscriptionItemsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

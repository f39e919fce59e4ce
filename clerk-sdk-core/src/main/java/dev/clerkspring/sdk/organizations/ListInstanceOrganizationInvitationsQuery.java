package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations to any organization to list, and which page of them. Several conditions must all hold.
 *
 * @param orderBy {@code created_at} or {@code email_address}, with {@code -} in front for the other direction; {@code
 *     -created_at} if left out
 * @param status with any of these statuses
 * @param query text in the address
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListInstanceOrganizationInvitationsQuery(
        @Nullable String orderBy,
        @Nullable List<Open<OrganizationInvitationStatus>> status,
        @Nullable String query,
        @Nullable Integer limit,
        @Nullable Integer offset)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListInstanceOrganizationInvitationsQueryBuilder builder() {
        return ListInstanceOrganizationInvitationsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListInstanceOrganizationInvitationsQuery on(PageQuery page) {
        return ListInstanceOrganizationInvitationsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.organizations.OrganizationInvitationStatus;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations of a user, and which page of them.
 *
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param status only with this status
 */
@WithBuilder
public record ListUserInvitationsQuery(
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable Open<OrganizationInvitationStatus> status) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListUserInvitationsQueryBuilder builder() {
        return ListUserInvitationsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListUserInvitationsQuery on(PageQuery page) {
        return ListUserInvitationsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }
}

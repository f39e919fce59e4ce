package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which members of an organization to list, and which page of them. Several conditions must all hold; each list may
 * have 100 elements.
 *
 * @param orderBy {@code phone_number}, {@code email_address}, {@code created_at}, {@code first_name}, {@code
 *     last_name} or {@code username}, with {@code -} in front for the other direction
 * @param userId any of these ids; with {@code -} in front none of them
 * @param emailAddress any of these e-mail addresses
 * @param phoneNumber any of these phone numbers
 * @param username any of these user names
 * @param web3Wallet any of these wallets
 * @param role any of these roles, by their keys
 * @param query text in any identification, name or id
 * @param emailAddressQuery text in an e-mail address
 * @param phoneNumberQuery text in a phone number
 * @param usernameQuery text in the user name
 * @param nameQuery text in the name
 * @param lastActiveAtBefore last active before
 * @param lastActiveAtAfter last active after
 * @param createdAtBefore created before
 * @param createdAtAfter created after
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListOrganizationMembershipsQuery(
        @Nullable String orderBy,
        @Nullable List<String> userId,
        @Nullable List<String> emailAddress,
        @Nullable List<String> phoneNumber,
        @Nullable List<String> username,
        @Nullable List<String> web3Wallet,
        @Nullable List<String> role,
        @Nullable String query,
        @Nullable String emailAddressQuery,
        @Nullable String phoneNumberQuery,
        @Nullable String usernameQuery,
        @Nullable String nameQuery,
        @Nullable Instant lastActiveAtBefore,
        @Nullable Instant lastActiveAtAfter,
        @Nullable Instant createdAtBefore,
        @Nullable Instant createdAtAfter,
        @Nullable Integer limit,
        @Nullable Integer offset)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListOrganizationMembershipsQueryBuilder builder() {
        return ListOrganizationMembershipsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListOrganizationMembershipsQuery on(PageQuery page) {
        return ListOrganizationMembershipsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

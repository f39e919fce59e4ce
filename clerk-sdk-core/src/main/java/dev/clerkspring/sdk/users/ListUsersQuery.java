package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.CursorWalk.CursorQuery;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list, and which page of them. Several conditions must all hold; each list may have 100 elements.
 *
 * @param emailAddress any of these e-mail addresses
 * @param phoneNumber any of these phone numbers
 * @param externalId any of these ids of the application's own; with {@code -} in front none of them
 * @param username any of these user names
 * @param web3Wallet any of these wallets
 * @param userId any of these ids; with {@code -} in front none of them
 * @param organizationId members of any of these organizations; with {@code -} in front of none of them
 * @param query text in any identification, name or id
 * @param emailAddressQuery text in an e-mail address
 * @param phoneNumberQuery text in a phone number
 * @param usernameQuery text in the user name
 * @param nameQuery text in the name
 * @param banned only who is, or is not, banned
 * @param lastActiveAtBefore last active before
 * @param lastActiveAtAfter last active after
 * @param lastActiveAtSince last active at that day or later
 * @param createdAtBefore created before
 * @param createdAtAfter created after
 * @param lastSignInAtBefore last signed in before
 * @param lastSignInAtAfter last signed in after
 * @param provider who has an account at this provider, for example {@code oauth_google}
 * @param providerUserId any of these ids at that provider
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param startingAfter list from behind this user on; needs an order by {@code created_at} and excludes an offset, so that it
 *     goes with {@link UsersApi#streamByCursor}, not with {@link UsersApi#stream}
 * @param orderBy for example {@code -created_at}, the newest first, which is the default; see Clerk's reference for the others
 */
@WithBuilder
public record ListUsersQuery(
        @Nullable List<String> emailAddress,
        @Nullable List<String> phoneNumber,
        @Nullable List<String> externalId,
        @Nullable List<String> username,
        @Nullable List<String> web3Wallet,
        @Nullable List<String> userId,
        @Nullable List<String> organizationId,
        @Nullable String query,
        @Nullable String emailAddressQuery,
        @Nullable String phoneNumberQuery,
        @Nullable String usernameQuery,
        @Nullable String nameQuery,
        @Nullable Boolean banned,
        @Nullable Instant lastActiveAtBefore,
        @Nullable Instant lastActiveAtAfter,
        @Nullable Instant lastActiveAtSince,
        @Nullable Instant createdAtBefore,
        @Nullable Instant createdAtAfter,
        @Nullable Instant lastSignInAtBefore,
        @Nullable Instant lastSignInAtAfter,
        @Nullable String provider,
        @Nullable List<String> providerUserId,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String startingAfter,
        @Nullable String orderBy)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListUsersQueryBuilder builder() {
        return ListUsersQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListUsersQuery on(PageQuery page) {
        return ListUsersQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    /**
     * Returns the same question about another page, oldest first unless something else is asked for.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListUsersQuery on(CursorQuery page) {
        return ListUsersQueryBuilder.builder(this)
                .limit(page.limit())
                .startingAfter(page.startingAfter())
                .orderBy(orderBy != null ? orderBy : "+created_at")
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

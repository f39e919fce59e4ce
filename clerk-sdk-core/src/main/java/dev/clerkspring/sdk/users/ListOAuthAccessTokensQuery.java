package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the tokens of a user.
 *
 * @param paginated whether Clerk tells the total; the builder starts with true
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListOAuthAccessTokensQuery(
        @Nullable Boolean paginated,
        @Nullable Integer limit,
        @Nullable Integer offset) implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return asks for the total, nothing else is set
     */
    public static ListOAuthAccessTokensQueryBuilder builder() {
        return ListOAuthAccessTokensQueryBuilder.builder().paginated(true);
    }
}

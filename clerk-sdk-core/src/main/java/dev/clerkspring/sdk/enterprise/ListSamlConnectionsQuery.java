package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which SAML connections to list, and which page of them.
 *
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 * @param query text in the name
 * @param orderBy for example {@code -created_at}, the newest first
 * @param organizationId those of any of these organizations; with {@code -} in front of none of them; at most 100
 */
@WithBuilder
public record ListSamlConnectionsQuery(
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable String query,
        @Nullable String orderBy,
        @Nullable List<String> organizationId)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListSamlConnectionsQueryBuilder builder() {
        return ListSamlConnectionsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListSamlConnectionsQuery on(PageQuery page) {
        return ListSamlConnectionsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

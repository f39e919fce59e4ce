package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.CommaSeparated;
import dev.clerkspring.sdk.query.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which domains of an organization to list, and which page of them. Several conditions must all hold.
 *
 * @param verified only what is, or is not, verified
 * @param enrollmentMode any of these modes, for example {@code manual_invitation}; with {@code -} in front none of
 *     them
 * @param limit how many at most, 1 to 500; 10 if left out
 * @param offset how many to skip
 */
@WithBuilder
public record ListOrganizationDomainsQuery(
        @Nullable Boolean verified,
        @CommaSeparated @Nullable List<String> enrollmentMode,
        @Nullable Integer limit,
        @Nullable Integer offset)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListOrganizationDomainsQueryBuilder builder() {
        return ListOrganizationDomainsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListOrganizationDomainsQuery on(PageQuery page) {
        return ListOrganizationDomainsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.paging.PageQuery;
import dev.clerkspring.sdk.query.CommaSeparated;
import dev.clerkspring.sdk.query.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which domains of all organizations to list, and which page of them. Several conditions must all hold.
 *
 * @param organizationId of this organization
 * @param verified only what is, or is not, verified
 * @param enrollmentMode any of these modes, for example {@code manual_invitation}; with {@code -} in front none of
 *     them
 * @param query the id of an organization, or text in the domain; not blank
 * @param domains any of exactly these domains
 * @param orderBy {@code name} or {@code created_at}, with {@code -} in front for the other direction; {@code
 *     -created_at} if left out
 * @param offset how many to skip
 * @param limit how many at most, 1 to 500; 10 if left out
 */
@WithBuilder
public record ListAllOrganizationDomainsQuery(
        @Nullable String organizationId,
        @Nullable Boolean verified,
        @CommaSeparated @Nullable List<String> enrollmentMode,
        @Nullable String query,
        @Nullable List<String> domains,
        @Nullable String orderBy,
        @Nullable Integer offset,
        @Nullable Integer limit)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ListAllOrganizationDomainsQueryBuilder builder() {
        return ListAllOrganizationDomainsQueryBuilder.builder();
    }

    /**
     * Returns the same question about another page.
     *
     * @param page which page
     * @return a copy of this query
     */
    ListAllOrganizationDomainsQuery on(PageQuery page) {
        return ListAllOrganizationDomainsQueryBuilder.builder(this)
                .limit(page.limit())
                .offset(page.offset())
                .build();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}

package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.ClerkSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Which organization a page belongs to by its path. If another one is active, the browser is sent to Clerk to change that.
 *
 * <p>Patterns are paths with {@code :name} for one segment and {@code (.*)} for the rest, as for Clerk's own SDK. Of several the
 * first that matches counts, those of organizations before those of the personal account.
 */
public final class OrganizationSync {

    private static final OrganizationSync NONE = new OrganizationSync(List.of(), List.of());

    private final List<PathPattern> organizations;

    private final List<PathPattern> personalAccounts;

    /**
     * Reads the patterns.
     *
     * @param organizationPatterns paths with {@code :id} or {@code :slug} of an organization, such as {@code /orgs/:slug}
     * @param personalAccountPatterns paths of the personal account, such as {@code /me}
     * @throws IllegalArgumentException if a pattern is not one, or names no organization
     */
    public OrganizationSync(List<String> organizationPatterns, List<String> personalAccountPatterns) {
        this.organizations =
                organizationPatterns.stream().map(PathPattern::parse).toList();
        this.personalAccounts =
                personalAccountPatterns.stream().map(PathPattern::parse).toList();
        Assert.isTrue(
                organizations.stream().allMatch(pattern -> pattern.names("id") || pattern.names("slug")),
                "An organization pattern must contain ':id' or ':slug'");
    }

    /**
     * Returns what belongs nowhere.
     *
     * @return without patterns
     */
    public static OrganizationSync none() {
        return NONE;
    }

    boolean isOn() {
        return !organizations.isEmpty() || !personalAccounts.isEmpty();
    }

    /** What a page wants to be active; null if it does not matter there. */
    @Nullable
    Target target(String path) {
        for (var pattern : organizations) {
            if (pattern.matches(path)) {
                return new Target(pattern.value(path, "id"), pattern.value(path, "slug"));
            }
        }
        return personalAccounts.stream().anyMatch(pattern -> pattern.matches(path)) ? new Target(null, null) : null;
    }

    /** An organization by id or by slug; the personal account without either. */
    record Target(@Nullable String id, @Nullable String slug) {

        /** Whether another organization, or none, is active in the session. */
        boolean differsFrom(Map<String, Object> claims) {
            var active = ClerkSession.of(claims).organization();
            if (id != null) {
                return active == null || !id.equals(active.id());
            }
            return slug != null ? active == null || !slug.equals(active.slug()) : active != null;
        }

        /** How Clerk is told: an id or a slug, empty for the personal account. */
        String parameter() {
            return id != null ? id : slug != null ? slug : "";
        }
    }
}

package dev.clerkspring.emulator.token;

import dev.clerkspring.sdk.organizations.Organization;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an active organization, version 2: each feature has a mask over the names of permissions, and a feature
 * without permissions has the mask 0 so that those behind it keep their place.
 */
public final class OrganizationClaims {

    private static final String PREFIX = "org:";

    /** Clerk's own permissions are never in a token. */
    private static final String SYSTEM = "org:sys_";

    private final String id;

    private final @Nullable String slug;

    private final String role;

    private final List<String[]> permissions;

    private final List<String> features;

    private final List<String> names;

    OrganizationClaims(
            Organization organization, String role, List<String> permissions, List<String> unlockedFeatures) {
        this(organization.id(), organization.slug(), role, permissions, unlockedFeatures);
    }

    /**
     * Makes the claims.
     *
     * @param id {@code org_…}
     * @param slug the organization's slug; null if it has none
     * @param role the member's role, such as {@code org:admin}
     * @param permissions such as {@code org:invoices:create}; Clerk's system permissions are left out, as in every token
     * @param unlockedFeatures slugs of the features that the organization has, whether or not there are permissions in them
     */
    public OrganizationClaims(
            String id, @Nullable String slug, String role, List<String> permissions, List<String> unlockedFeatures) {
        this.id = id;
        this.slug = slug;
        this.role = role;
        this.permissions = permissions.stream()
                .filter(permission -> !permission.startsWith(SYSTEM))
                .map(permission -> permission.substring(PREFIX.length()).split(":"))
                .toList();
        var all = new LinkedHashSet<>(unlockedFeatures);
        this.permissions.forEach(permission -> all.add(permission[0]));
        this.features = new ArrayList<>(all);
        this.names = this.permissions.stream()
                .map(permission -> permission[1])
                .distinct()
                .toList();
    }

    /**
     * Returns the features, for the claim {@code fea}.
     *
     * @return slugs in the order that the masks have
     */
    public List<String> features() {
        return features;
    }

    /**
     * Returns the claim {@code o}.
     *
     * @return its members
     */
    public Map<String, Object> organization() {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("id", id);
        if (slug != null) {
            claim.put("slg", slug);
        }
        claim.put("rol", role.substring(PREFIX.length()));
        if (!names.isEmpty()) {
            claim.put("per", String.join(",", names));
            claim.put("fpm", features.stream().map(this::mask).collect(Collectors.joining(",")));
        }
        return claim;
    }

    private String mask(String feature) {
        return permissions.stream()
                .filter(permission -> permission[0].equals(feature))
                .map(permission -> BigInteger.ONE.shiftLeft(names.indexOf(permission[1])))
                .reduce(BigInteger.ZERO, BigInteger::or)
                .toString();
    }
}

package dev.clerkspring.emulator.token;

import dev.clerkspring.sdk.organizations.Organization;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The claims of an active organization, version 2: each feature has a mask over the names of permissions, and a feature
 * without permissions has the mask 0 so that those behind it keep their place.
 */
final class OrganizationClaims {

    private static final String PREFIX = "org:";

    /** Clerk's own permissions are never in a token. */
    private static final String SYSTEM = "org:sys_";

    private final Organization organization;

    private final String role;

    private final List<String[]> permissions;

    private final List<String> features;

    private final List<String> names;

    OrganizationClaims(
            Organization organization, String role, List<String> permissions, List<String> unlockedFeatures) {
        this.organization = organization;
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

    /** The features in the order that the masks have. */
    List<String> features() {
        return features;
    }

    /** The claim {@code o}. */
    Map<String, Object> organization() {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("id", organization.id());
        claim.put("slg", organization.slug());
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

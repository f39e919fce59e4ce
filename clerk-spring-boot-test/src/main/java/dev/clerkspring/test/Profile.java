package dev.clerkspring.test;

import dev.clerkspring.emulator.token.OrganizationClaims;
import dev.clerkspring.sdk.token.ClerkSession.FactorAges;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Everything about a {@link ClerkUser}, and its claims in Clerk's version 2.
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, addClassRetainedGenerated = true)
record Profile(
        String id,
        String sessionId,
        @Nullable String label,
        @Nullable String organization,
        @Nullable String organizationSlug,
        @Nullable String role,
        List<String> permissions,
        List<String> features,
        List<String> plans,
        FactorAges factorAges,
        @Nullable String actor,
        Map<String, @Nullable Object> claims) {

    static final Profile PLAIN = new Profile(
            "user_test",
            "sess_test",
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            new FactorAges(0, -1),
            null,
            Map.of());

    private static final Pattern ROLE = Pattern.compile("org:.+");

    private static final Pattern PERMISSION = Pattern.compile("org:(?!sys_)[^:,]+:[^:,]+");

    private static final String ORGANIZATION = "org:";

    private static final String USER = "user:";

    Profile {
        Assert.isTrue(role == null || ROLE.matcher(role).matches(), "A role looks like 'org:admin'");
        permissions.forEach(
                permission -> Assert.isTrue(
                        PERMISSION.matcher(permission).matches(),
                        "A permission looks like 'org:invoices:create', and is none of Clerk's 'org:sys_…', which no token has"));
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    ProfileBuilder toBuilder() {
        return ProfileBuilder.builder(this);
    }

    private boolean hasOrganization() {
        return organization != null || role != null || !permissions.isEmpty();
    }

    /** These claims and the user's. */
    Map<String, Object> claims(Map<String, Object> common) {
        var all = new LinkedHashMap<>(common);
        all.put("sub", id);
        all.put("sid", sessionId);
        all.put("sts", "active");
        all.put("v", 2);
        all.put("fva", List.of(factorAges.first(), factorAges.second()));
        if (actor != null) {
            all.put("act", Map.of("sub", actor));
        }
        putEntitlements(all);
        claims.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            } else {
                all.remove(name);
            }
        });
        return all;
    }

    /** The organization's features come first: permissions are counted by them. */
    private void putEntitlements(Map<String, Object> all) {
        var organizationFeatures = ofOrganization(features).toList();
        if (hasOrganization()) {
            var claim = organizationClaims(organizationFeatures);
            all.put("o", claim.organization());
            organizationFeatures = claim.features();
        }
        put(all, "fea", organizationFeatures.stream(), ofUser(features));
        put(all, "pla", ofOrganization(plans), ofUser(plans));
    }

    private OrganizationClaims organizationClaims(List<String> unlocked) {
        return new OrganizationClaims(
                organization != null ? organization : "org_test",
                organizationSlug != null ? organizationSlug : "test",
                role != null ? role : "org:member",
                permissions,
                unlocked);
    }

    private static void put(
            Map<String, Object> all, String name, Stream<String> ofOrganization, Stream<String> ofUser) {
        var entries = Stream.concat(ofOrganization.map("o:"::concat), ofUser.map("u:"::concat))
                .collect(Collectors.joining(","));
        if (!entries.isEmpty()) {
            all.put(name, entries);
        }
    }

    private Stream<String> ofOrganization(List<String> entitlements) {
        return of(entitlements, ORGANIZATION, hasOrganization());
    }

    private Stream<String> ofUser(List<String> entitlements) {
        return of(entitlements, USER, !hasOrganization());
    }

    private static Stream<String> of(List<String> entitlements, String scope, boolean byDefault) {
        return entitlements.stream()
                .filter(entitlement -> entitlement.startsWith(scope)
                        || byDefault && !entitlement.startsWith(ORGANIZATION) && !entitlement.startsWith(USER))
                .map(entitlement -> entitlement.replaceFirst("^" + scope, ""));
    }
}

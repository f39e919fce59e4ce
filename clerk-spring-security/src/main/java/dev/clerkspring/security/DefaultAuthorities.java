package dev.clerkspring.security;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.ClerkSession.ActiveOrganization;
import dev.clerkspring.sdk.token.ClerkSession.Entitlement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authorities of a session in their documented spelling. */
final class DefaultAuthorities {

    static final ClerkGrantedAuthoritiesConverter CONVERTER = DefaultAuthorities::of;

    private final Collection<GrantedAuthority> authorities = new LinkedHashSet<>();

    private DefaultAuthorities() {}

    private static Collection<GrantedAuthority> of(ClerkSession session) {
        var granted = new DefaultAuthorities();
        if (session.organization() != null) {
            granted.addOrganization(session.organization());
        }
        granted.addEntitlements("FEATURE_", session.features());
        granted.addEntitlements("PLAN_", session.plans());
        return granted.authorities;
    }

    private void addOrganization(ActiveOrganization organization) {
        if (organization.role() != null) {
            add("ROLE_" + organization.role());
        }
        for (var permission : organization.permissions()) {
            // Clerk's own check never finds any other; and none may pass for a role, a plan or a factor.
            if (permission.startsWith("org:")) {
                add(permission);
            }
        }
    }

    private void addEntitlements(String prefix, List<Entitlement> entitlements) {
        for (var entitlement : entitlements) {
            // A name with a colon could pass for another's name with a scope.
            if (entitlement.name().isEmpty() || entitlement.name().indexOf(':') >= 0) {
                continue;
            }
            add(prefix + entitlement.name());
            if (entitlement.organization()) {
                add(prefix + "org:" + entitlement.name());
            }
            if (entitlement.user()) {
                add(prefix + "user:" + entitlement.name());
            }
        }
    }

    private void add(String authority) {
        authorities.add(new SimpleGrantedAuthority(authority));
    }
}

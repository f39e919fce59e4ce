package dev.clerkspring.security;

import dev.clerkspring.sdk.token.ClerkSession;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;

/**
 * Decides which authorities a session grants. A bean of this type replaces the {@linkplain #defaults() defaults}.
 */
@FunctionalInterface
public interface ClerkGrantedAuthoritiesConverter {

    /**
     * Returns what a session grants; asked in every request. The {@code FACTOR_…} authorities are added by {@link ClerkAuthenticationConverter}.
     *
     * @param session the session of a verified token
     * @return the authorities
     */
    Collection<GrantedAuthority> convert(ClerkSession session);

    /**
     * Returns the default authorities:
     *
     * <table>
     * <caption>Authorities by claim</caption>
     * <tr><th>Claim</th><th>Authority</th></tr>
     * <tr><td>organization role</td><td>{@code ROLE_org:admin}, for {@code hasRole('org:admin')}</td></tr>
     * <tr><td>organization permission</td><td>{@code org:invoices:create}</td></tr>
     * <tr><td>feature</td><td>{@code FEATURE_x}, and {@code FEATURE_org:x} or {@code FEATURE_user:x}, or both</td></tr>
     * <tr><td>plan</td><td>{@code PLAN_x}, and {@code PLAN_org:x} or {@code PLAN_user:x}, or both</td></tr>
     * </table>
     *
     * @return a converter without state
     */
    static ClerkGrantedAuthoritiesConverter defaults() {
        return DefaultAuthorities.CONVERTER;
    }
}

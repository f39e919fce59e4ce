package dev.clerkspring.security;

import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What a session grants in all requests of a token: the application's authorities, or the default ones, and Clerk's factors. */
final class LastingAuthorities {

    private LastingAuthorities() {}

    static List<GrantedAuthority> of(ClerkSession session, ClerkGrantedAuthoritiesConverter authorities) {
        var granted = new LinkedHashSet<>(authorities.convert(session));
        var ages = session.factorAges();
        var issuedAt = session.issuedAt();
        if (ages != null && issuedAt != null) {
            addFactor(ClerkAuthenticationConverter.FIRST_FACTOR, issuedAt, ages.first(), granted);
            addFactor(ClerkAuthenticationConverter.SECOND_FACTOR, issuedAt, ages.second(), granted);
        }
        return List.copyOf(granted);
    }

    private static void addFactor(
            String authority, Instant issuedAt, int minutes, Collection<GrantedAuthority> granted) {
        if (minutes >= 0) {
            var verifiedAt = issuedAt.minus(Duration.ofMinutes(minutes));
            granted.add(FactorGrantedAuthority.withAuthority(authority)
                    .issuedAt(verifiedAt)
                    .build());
        }
    }
}

package dev.clerkspring.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Turns a verified token into a {@link ClerkAuthenticationToken}.
 *
 * <p>Besides what a {@link ClerkGrantedAuthoritiesConverter} grants, the token has {@code FACTOR_BEARER}, as with Spring's own
 * converter, and {@value #FIRST_FACTOR} and {@value #SECOND_FACTOR}, issued when Clerk verified that factor last
 * ({@code iat} minus the minutes in {@code fva}).
 *
 * <p>For WebFlux wrap it into Spring's {@code ReactiveJwtAuthenticationConverterAdapter}.
 */
public final class ClerkAuthenticationConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    /** The authority of a session whose first factor has been verified. */
    public static final String FIRST_FACTOR = "FACTOR_CLERK_FIRST";

    /** The authority of a session whose second factor has been verified. */
    public static final String SECOND_FACTOR = "FACTOR_CLERK_SECOND";

    private final ClerkGrantedAuthoritiesConverter authorities;

    /** Creates a converter that grants the default authorities. */
    public ClerkAuthenticationConverter() {
        this(ClerkGrantedAuthoritiesConverter.defaults());
    }

    /**
     * Creates a converter.
     *
     * @param authorities decides what a session grants
     */
    public ClerkAuthenticationConverter(ClerkGrantedAuthoritiesConverter authorities) {
        this.authorities = authorities;
    }

    /**
     * Converts a verified token.
     *
     * @param jwt a token of {@link ClerkJwtDecoder} or its reactive twin
     * @return an authenticated {@link ClerkAuthenticationToken}
     */
    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        return new ClerkAuthenticationToken(jwt, granted(jwt), ClerkJwt.session(jwt));
    }

    private List<GrantedAuthority> granted(Jwt jwt) {
        // The application's own may look at more than the session, and are asked anew.
        var lasting = authorities == DefaultAuthorities.CONVERTER
                ? ClerkJwt.defaultAuthorities(jwt)
                : LastingAuthorities.of(ClerkJwt.session(jwt), authorities);
        var granted = new ArrayList<GrantedAuthority>(lasting.size() + 1);
        granted.addAll(lasting);
        granted.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY));
        return granted;
    }
}

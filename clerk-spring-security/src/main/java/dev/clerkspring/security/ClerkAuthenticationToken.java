package dev.clerkspring.security;

import dev.clerkspring.sdk.token.ClerkSession;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.Transient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A user signed in by a Clerk session token. The principal is the {@link Jwt}, the name the user's id.
 */
@Transient
public final class ClerkAuthenticationToken extends JwtAuthenticationToken {

    private transient @Nullable ClerkSession session;

    /**
     * Creates an authenticated token.
     *
     * @param jwt a token that has been verified by {@link ClerkJwtDecoder} or its reactive twin
     * @param authorities what the user may do
     */
    public ClerkAuthenticationToken(Jwt jwt, Collection<? extends GrantedAuthority> authorities) {
        super(jwt, authorities);
    }

    ClerkAuthenticationToken(Jwt jwt, Collection<? extends GrantedAuthority> authorities, ClerkSession session) {
        this(jwt, authorities);
        this.session = session;
    }

    private ClerkAuthenticationToken(Builder builder) {
        super(builder);
    }

    /**
     * Returns the session that the token speaks for.
     *
     * @return the user, the active organization and what they may do
     */
    public ClerkSession session() {
        var known = session;
        if (known == null) {
            known = ClerkJwt.session(getToken());
            session = known;
        }
        return known;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Builds a variant of a {@link ClerkAuthenticationToken}, as Spring Security does when a request is authenticated twice.
     */
    public static final class Builder extends JwtAuthenticationToken.Builder<Builder> {

        private Builder(ClerkAuthenticationToken token) {
            super(token);
        }

        @Override
        public ClerkAuthenticationToken build() {
            return new ClerkAuthenticationToken(this);
        }
    }
}

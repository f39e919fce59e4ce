package dev.clerkspring.security.servlet;

import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.web.AuthenticationFailures;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/** Authenticates by the session cookie; fails with the exceptions that a bearer token fails with, which event listeners know. */
final class SessionCookieAuthenticationProvider implements AuthenticationProvider {

    private final ClerkJwtDecoder decoder;

    private final ClerkAuthenticationConverter converter;

    SessionCookieAuthenticationProvider(ClerkJwtDecoder decoder, ClerkAuthenticationConverter converter) {
        this.decoder = decoder;
        this.converter = converter;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        return converter.convert(decode((SessionCookieAuthentication) authentication));
    }

    private Jwt decode(SessionCookieAuthentication wish) {
        try {
            return decoder.decode(wish.outcome());
        } catch (JwtException ex) {
            throw AuthenticationFailures.of(ex);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return SessionCookieAuthentication.class.isAssignableFrom(authentication);
    }
}

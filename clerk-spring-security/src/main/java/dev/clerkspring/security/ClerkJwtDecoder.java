package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.RequestView;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Decodes Clerk session tokens by the rule for requests: machine and template tokens are not accepted.
 */
public final class ClerkJwtDecoder implements JwtDecoder {

    private final ClerkAuthenticator authenticator;

    /**
     * Creates a decoder.
     *
     * @param authenticator decides about the tokens
     */
    public ClerkJwtDecoder(ClerkAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Decodes a bearer token.
     *
     * @param token the token without its scheme
     * @return the token; {@code exp}, {@code iat} and {@code nbf} are instants, null claims are left out
     * @throws ClerkTokenRejectedException if the token is not acceptable
     * @throws ClerkUnavailableException if nothing can be said about it for want of keys
     */
    @Override
    public Jwt decode(String token) {
        return decode(RequestView.bearer(token));
    }

    /**
     * Decodes the token that a request carries.
     *
     * @param request the request
     * @return the token, as {@link #decode(String)} returns it
     * @throws ClerkTokenRejectedException if there is no acceptable token
     * @throws ClerkUnavailableException if nothing can be said about it for want of keys
     */
    public Jwt decode(RequestView request) {
        return decode(authenticator.authenticate(request));
    }

    /**
     * Turns what has been decided already into a token.
     *
     * @param outcome the decision about a request
     * @return the token, as {@link #decode(String)} returns it
     * @throws ClerkTokenRejectedException if there is no acceptable token
     * @throws ClerkUnavailableException if nothing can be said about it for want of keys
     */
    public Jwt decode(Decision.Outcome outcome) {
        return ClerkJwt.of(outcome);
    }
}

package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Decodes Clerk session tokens without blocking, by the rule for requests: machine and template tokens are not accepted.
 */
public final class ReactiveClerkJwtDecoder implements ReactiveJwtDecoder {

    private final ReactiveClerkAuthenticator authenticator;

    /**
     * Creates a decoder.
     *
     * @param authenticator decides about the tokens
     */
    public ReactiveClerkJwtDecoder(ReactiveClerkAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Decodes a bearer token.
     *
     * @param token the token without its scheme
     * @return the token; {@code exp}, {@code iat} and {@code nbf} are instants, null claims are left out. Fails with
     *     {@link ClerkTokenRejectedException} if the token is not acceptable, and with {@link ClerkUnavailableException} if
     *     nothing can be said about it for want of keys
     */
    @Override
    public Mono<Jwt> decode(String token) {
        return authenticator.authenticate(RequestView.bearer(token)).map(ClerkJwt::of);
    }

    /**
     * Turns what has been decided already into a token.
     *
     * @param decision the decision about a request
     * @return the token, as {@link #decode(String)} returns it
     */
    public static Jwt jwt(Decision.SignedIn decision) {
        return ClerkJwt.of(decision);
    }

    /**
     * Returns whether a token has been decoded here, or by {@link ClerkJwtDecoder}.
     *
     * @param jwt any token
     * @return false if another decoder vouches for it
     */
    public static boolean hasDecoded(Jwt jwt) {
        return jwt instanceof ClerkJwt;
    }
}

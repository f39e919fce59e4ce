package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TokenVerifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request is signed in: a pure function of request, keys and instant, without I/O and without
 * exceptions for anything that a client sent.
 *
 * <p>A bearer token always wins over cookies, even a bad one over a good cookie. Only session tokens are accepted:
 * tokens from JWT templates and of machines are of another type. {@link ClerkAuthenticator} and
 * {@link ReactiveClerkAuthenticator} fetch the keys that a decision asks for.
 *
 * <p>Of Clerk's decision table for cookies the rows 10, 13a, 13b, 14 and 17 are here; none that answers with a redirect.
 */
public final class RequestAuthenticator {

    private final AuthenticationSettings settings;

    private final TokenVerifier headerVerifier;

    private final TokenVerifier cookieVerifier;

    private final SessionCookie sessionCookie;

    /**
     * Creates the authenticator of one instance.
     *
     * @param settings how its requests are authenticated
     */
    public RequestAuthenticator(AuthenticationSettings settings) {
        this.settings = settings;
        this.headerVerifier = new TokenVerifier(settings.tokens(), settings.missingAzpHeader());
        this.cookieVerifier = headerVerifier.withMissingAzp(settings.missingAzpCookie());
        this.sessionCookie = new SessionCookie(settings.publishableKey(), cookieVerifier);
    }

    /**
     * Decides about a request.
     *
     * @param request the request
     * @param keys the keys known now
     * @param now the time of the request
     * @return signed in, signed out, or the need of newer keys
     */
    public Decision decide(RequestView request, KeySet keys, Instant now) {
        var bearer = BearerToken.in(request.authorization());
        if (bearer != null) {
            return Row.first(
                    Row.OF_HEADER,
                    attempt(Carrier.HEADER, Presented.of(bearer, headerVerifier), headerVerifier, keys, now));
        }
        if (!settings.sessionCookie()) {
            return new SignedOut(RequestReason.SESSION_TOKEN_AND_UAT_MISSING);
        }
        var session = sessionCookie.in(new RequestCookies(request.cookies()), now);
        return Row.first(Row.OF_COOKIE, attempt(Carrier.COOKIE, session, cookieVerifier, keys, now));
    }

    private Attempt attempt(
            Carrier carrier, @Nullable Presented session, TokenVerifier verifier, KeySet keys, Instant now) {
        return new Attempt(carrier, session, verifier, settings.acceptPending(), keys, now);
    }
}

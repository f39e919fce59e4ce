package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TokenCacheStatus;
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
 * <p>A bearer token never causes a redirect or a refresh. For cookies Clerk's whole decision table applies; with handshakes
 * switched off it ends in signed-out where it would have sent the browser to Clerk.
 */
public final class RequestAuthenticator {

    private final Instance instance;

    /**
     * Creates the authenticator of one instance.
     *
     * @param settings how its requests are authenticated
     */
    public RequestAuthenticator(AuthenticationSettings settings) {
        this.instance = new Instance(settings);
    }

    Instance instance() {
        return instance;
    }

    /**
     * Decides about a request for which nothing has been fetched.
     *
     * @param request the request
     * @param keys the keys known now
     * @param now the time of the request
     * @return signed in, signed out, a handshake to start, or what is needed to decide
     */
    public Decision decide(RequestView request, KeySet keys, Instant now) {
        return decide(request, keys, now, Fetched.nothing());
    }

    /**
     * Decides about a request.
     *
     * @param request the request
     * @param keys the keys known now
     * @param now the time of the request
     * @param fetched what has been fetched besides keys, because a decision before this one asked for it
     * @return signed in, signed out, a handshake to start, or what is needed to decide
     */
    public Decision decide(RequestView request, KeySet keys, Instant now, Fetched fetched) {
        return decide(attempt(request, keys, now, fetched));
    }

    /** What there is to decide about; null if the request carries nothing that is looked at. */
    @Nullable
    Attempt attempt(RequestView request, KeySet keys, Instant now, Fetched fetched) {
        var bearer = BearerToken.in(request.authorization());
        if (bearer != null) {
            return new Attempt(instance, request, keys, now, fetched, bearer);
        }
        return instance.settings().sessionCookie() ? new Attempt(instance, request, keys, now, fetched) : null;
    }

    static Decision decide(@Nullable Attempt attempt) {
        if (attempt == null) {
            return new SignedOut(RequestReason.SESSION_TOKEN_AND_UAT_MISSING);
        }
        return attempt.carrier() == Carrier.HEADER
                ? Row.first(Row.OF_HEADER, attempt)
                : SignIn.offered(attempt, Row.first(Row.OF_COOKIE, attempt));
    }

    /**
     * Returns the settings by which it decides.
     *
     * @return always the same
     */
    public AuthenticationSettings settings() {
        return instance.settings();
    }

    /** Whether a token is known to be of this instance; whether it is valid is still to be decided. */
    boolean remembers(String token) {
        return instance.headerVerifier().remembers(token);
    }

    /**
     * Returns how the cache of verified tokens has done so far.
     *
     * @return null if no tokens are remembered
     */
    public @Nullable TokenCacheStatus tokenCache() {
        return instance.headerVerifier().cache();
    }
}

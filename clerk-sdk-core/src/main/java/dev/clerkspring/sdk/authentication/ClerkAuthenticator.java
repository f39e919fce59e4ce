package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;

/**
 * Authenticates requests, blocking where keys have to be fetched.
 */
public interface ClerkAuthenticator {

    /**
     * Decides about a request.
     *
     * @param request the request
     * @return signed in or signed out; never an exception for anything that a client sent
     */
    Decision.Outcome authenticate(RequestView request);

    /**
     * Creates the authenticator of one instance whose Backend API is not asked for anything but keys.
     *
     * @param authenticator decides
     * @param keys fetches the keys that a decision asks for
     * @param clock tells the time of a request
     * @return an authenticator that is safe for concurrent use; it waits fifteen seconds at most
     */
    static ClerkAuthenticator create(RequestAuthenticator authenticator, KeySetCache keys, Clock clock) {
        return create(authenticator, keys, SessionBackend.none(), clock);
    }

    /**
     * Creates the authenticator of one instance.
     *
     * @param authenticator decides
     * @param keys fetches the keys that a decision asks for
     * @param backend fetches what else a decision asks for
     * @param clock tells the time of a request
     * @return an authenticator that is safe for concurrent use; it waits fifteen seconds at most
     */
    static ClerkAuthenticator create(
            RequestAuthenticator authenticator, KeySetCache keys, SessionBackend backend, Clock clock) {
        return new BlockingAuthenticator(new Fetcher(authenticator, keys, backend, clock, null));
    }

    /**
     * Creates the authenticator of one instance that tells somebody what it decides.
     *
     * @param authenticator decides
     * @param keys fetches the keys that a decision asks for
     * @param backend fetches what else a decision asks for
     * @param clock tells the time of a request
     * @param listener hears of each decision
     * @return an authenticator that is safe for concurrent use; it waits fifteen seconds at most
     */
    static ClerkAuthenticator create(
            RequestAuthenticator authenticator,
            KeySetCache keys,
            SessionBackend backend,
            Clock clock,
            AuthenticationListener listener) {
        return new BlockingAuthenticator(new Fetcher(authenticator, keys, backend, clock, listener));
    }
}

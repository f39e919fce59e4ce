package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Authenticates requests without blocking.
 */
public interface ReactiveClerkAuthenticator {

    /**
     * Decides about a request.
     *
     * @param request the request
     * @return signed in or signed out, exactly one; never an error for anything that a client sent
     */
    Mono<Decision.Outcome> authenticate(RequestView request);

    /**
     * Creates the authenticator of one instance whose Backend API is not asked for anything but keys.
     *
     * @param authenticator decides
     * @param keys fetches the keys that a decision asks for
     * @param clock tells the time of a request
     * @return an authenticator that is safe for concurrent use
     */
    static ReactiveClerkAuthenticator create(RequestAuthenticator authenticator, KeySetCache keys, Clock clock) {
        return create(authenticator, keys, SessionBackend.none(), clock);
    }

    /**
     * Creates the authenticator of one instance.
     *
     * @param authenticator decides
     * @param keys fetches the keys that a decision asks for
     * @param backend fetches what else a decision asks for
     * @param clock tells the time of a request
     * @return an authenticator that is safe for concurrent use
     */
    static ReactiveClerkAuthenticator create(
            RequestAuthenticator authenticator, KeySetCache keys, SessionBackend backend, Clock clock) {
        return create(authenticator, keys, backend, clock, AuthenticationListener.none());
    }

    /**
     * Creates the authenticator of one instance that tells somebody what it decides.
     *
     * @param authenticator decides
     * @param keys fetches the keys that a decision asks for
     * @param backend fetches what else a decision asks for
     * @param clock tells the time of a request
     * @param listener hears of each decision
     * @return an authenticator that is safe for concurrent use
     */
    static ReactiveClerkAuthenticator create(
            RequestAuthenticator authenticator,
            KeySetCache keys,
            SessionBackend backend,
            Clock clock,
            AuthenticationListener listener) {
        return new MonoAuthenticator(new Fetcher(authenticator, keys, backend, clock, listener));
    }

    /**
     * Creates the authenticator of several instances. Each request is decided by the instance that it is for; where it may be for
     * more than one, by the first that signs it in, or else by the first of them.
     *
     * @param router tells which instances a request may be for
     * @param authenticators those of the instances, by the router's positions
     * @param listener hears of tokens that are for none of them; of all others the authenticators tell
     * @return an authenticator that fetches no key for a token of another issuer
     */
    static ReactiveClerkAuthenticator route(
            InstanceRouter router, List<ReactiveClerkAuthenticator> authenticators, AuthenticationListener listener) {
        return new RoutingMonoAuthenticator(new Routing<>(router, authenticators, listener));
    }
}

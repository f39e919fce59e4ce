package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.InstanceRouter;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Authenticates machine tokens without blocking.
 */
public interface ReactiveMachineAuthenticator {

    /**
     * Tells the kind of a token by what it says of itself, which proves nothing.
     *
     * @param token as it came, without a scheme
     * @return {@link TokenType#SESSION_TOKEN} for whatever is no machine token, garbage included
     */
    TokenType typeOf(String token);

    /**
     * Decides about a machine token.
     *
     * @param token as it came, without a scheme
     * @return accepted or refused, exactly one; never an error for anything that a client sent
     */
    Mono<MachineOutcome> authenticate(String token);

    /**
     * Returns whether opaque tokens can be verified, which Clerk has to be asked about.
     *
     * @param type their kind
     * @return false if there is no key to ask with, so that every such token is refused as unavailable
     */
    default boolean verifiesOpaque(TokenType type) {
        return true;
    }

    /**
     * Creates the authenticator of one instance.
     *
     * @param verifier decides
     * @param keys fetches the keys that a decision asks for
     * @param introspector asks Clerk about opaque tokens
     * @param cache remembers what Clerk has said; it may block, on threads of its own
     * @param settings for how long
     * @param clock tells the time of a request
     * @return an authenticator that is safe for concurrent use
     */
    static ReactiveMachineAuthenticator create(
            MachineTokenVerifier verifier,
            KeySetCache keys,
            TokenIntrospector introspector,
            MachineTokenCache cache,
            MachineCacheSettings settings,
            Clock clock) {
        return create(verifier, keys, introspector, cache, settings, clock, MachineTokenListener.none());
    }

    /**
     * Creates the authenticator of one instance that tells somebody what it decides.
     *
     * @param verifier decides
     * @param keys fetches the keys that a decision asks for
     * @param introspector asks Clerk about opaque tokens
     * @param cache remembers what Clerk has said; it may block, on threads of its own
     * @param settings for how long
     * @param clock tells the time of a request
     * @param listener hears of each decision, and of what is asked for it
     * @return an authenticator that is safe for concurrent use
     */
    static ReactiveMachineAuthenticator create(
            MachineTokenVerifier verifier,
            KeySetCache keys,
            TokenIntrospector introspector,
            MachineTokenCache cache,
            MachineCacheSettings settings,
            Clock clock,
            MachineTokenListener listener) {
        var opaque = new OpaqueTokens(verifier, introspector, cache, settings, clock, listener);
        return new MonoMachineAuthenticator(new MachineFetcher(verifier, keys, opaque, clock, listener));
    }

    /**
     * Creates the authenticator of several instances. A JWT is for the one whose issuer it names; an opaque token does not say
     * where it comes from, so that they are asked in turn until one accepts it.
     *
     * @param router tells which instance a token is for
     * @param authenticators those of the instances, by the router's positions
     * @param listener hears of tokens that are for none of them; of all others the authenticators tell
     * @return an authenticator that refuses a token only if every instance does; where one cannot tell, neither can it
     */
    static ReactiveMachineAuthenticator route(
            InstanceRouter router, List<ReactiveMachineAuthenticator> authenticators, MachineTokenListener listener) {
        return new RoutingMonoMachineAuthenticator(new MachineRouting<>(router, authenticators, listener));
    }
}

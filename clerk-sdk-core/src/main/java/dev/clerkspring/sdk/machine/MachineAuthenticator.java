package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;

/**
 * Authenticates machine tokens, blocking where keys have to be fetched or Clerk has to be asked.
 */
public interface MachineAuthenticator {

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
     * @return accepted or refused; never an exception for anything that a client sent
     */
    MachineOutcome authenticate(String token);

    /**
     * Creates the authenticator of one instance.
     *
     * @param verifier decides
     * @param keys fetches the keys that a decision asks for
     * @param introspector asks Clerk about opaque tokens
     * @param cache remembers what Clerk has said
     * @param settings for how long
     * @param clock tells the time of a request
     * @return an authenticator that is safe for concurrent use; it waits fifteen seconds at most
     */
    static MachineAuthenticator create(
            MachineTokenVerifier verifier,
            KeySetCache keys,
            TokenIntrospector introspector,
            MachineTokenCache cache,
            MachineCacheSettings settings,
            Clock clock) {
        var opaque = new OpaqueTokens(verifier, introspector, cache, settings, clock);
        return new BlockingMachineAuthenticator(new MachineFetcher(verifier, keys, opaque, clock));
    }
}

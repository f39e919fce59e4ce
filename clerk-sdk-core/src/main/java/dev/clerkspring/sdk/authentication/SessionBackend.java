package dev.clerkspring.sdk.authentication;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The two questions that authenticating a request may ask Clerk's Backend API, besides that for keys.
 */
public interface SessionBackend {

    /**
     * Returns the content of a handshake that came back by reference.
     *
     * @param nonce the reference
     * @return values of {@code Set-Cookie}; empty or an error if there is none
     */
    Mono<List<String>> handshakePayload(String nonce);

    /**
     * Renews a session token.
     *
     * @param request what Clerk needs
     * @return what came of it; never an error for anything that Clerk answers
     */
    Mono<RefreshAnswer> refresh(RefreshRequest request);

    /**
     * Returns what there is without a secret key.
     *
     * @return no payload, no refresh, no calls
     */
    static SessionBackend none() {
        return new NoSessionBackend();
    }
}

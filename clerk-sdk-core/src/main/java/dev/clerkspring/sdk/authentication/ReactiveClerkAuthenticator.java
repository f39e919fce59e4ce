package dev.clerkspring.sdk.authentication;

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
}

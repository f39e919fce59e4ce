package dev.clerkspring.sdk.authentication;

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
}

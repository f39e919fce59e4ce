package dev.clerkspring.sdk.lease;

import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.sessions.ReactiveSessionsApi;
import dev.clerkspring.sdk.sessions.Session;
import reactor.core.publisher.Mono;

/**
 * Asks about a session, without blocking.
 */
@FunctionalInterface
public interface SessionLookup {

    /**
     * Finds a session.
     *
     * @param sessionId the session's id
     * @return the session; empty if there is none, an error if that cannot be told
     */
    Mono<Session> find(String sessionId);

    /**
     * Returns the questions that the Backend API answers.
     *
     * @param sessions the operations on sessions
     * @return a lookup
     */
    static SessionLookup of(ReactiveSessionsApi sessions) {
        return sessionId -> sessions.get(sessionId).onErrorResume(ClerkNotFoundException.class, ex -> Mono.empty());
    }
}

package dev.clerkspring.sdk.lease;

import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.sessions.ReactiveSessionsApi;
import dev.clerkspring.sdk.sessions.Session;
import java.util.List;
import reactor.core.publisher.Flux;
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
     * Returns the questions that several instances answer. A session is where it is found; there is none only if each of them says
     * so.
     *
     * @param lookups those of the instances, which are asked in turn
     * @return a lookup
     */
    static SessionLookup any(List<SessionLookup> lookups) {
        var all = List.copyOf(lookups);
        return sessionId -> Flux.fromIterable(all)
                .concatMapDelayError(lookup -> lookup.find(sessionId))
                .next();
    }

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

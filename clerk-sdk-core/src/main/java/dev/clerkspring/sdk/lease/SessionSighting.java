package dev.clerkspring.sdk.lease;

import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Clerk last said of a session, as of when it was asked; no session: there is none. */
record SessionSighting(@Nullable Session session, Instant at) {

    boolean isActiveFor(String userId, boolean acceptPending) {
        return session != null
                && userId.equals(session.userId())
                && session.status() != null
                && (session.status().is(SessionStatus.ACTIVE)
                        || (acceptPending && session.status().is(SessionStatus.PENDING)));
    }
}

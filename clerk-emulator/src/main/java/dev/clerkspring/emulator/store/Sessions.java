package dev.clerkspring.emulator.store;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionBuilder;
import dev.clerkspring.sdk.sessions.SessionStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions, in the order in which they began.
 */
public final class Sessions {

    private static final Duration LIFE = Duration.ofDays(7);

    private static final Duration ABANDONED_AFTER = Duration.ofDays(30);

    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private final Clock clock;

    /**
     * Makes an empty store.
     *
     * @param clock the time
     */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a session, which is active for a week.
     *
     * @param userId whose it is
     * @param clientId the browser it belongs to
     * @param organizationId the organization that is active in it, if any
     * @return the session
     */
    public synchronized Session begin(String userId, String clientId, @Nullable String organizationId) {
        var now = clock.instant();
        var session = Session.builder()
                .object("session")
                .id(Ids.next("sess"))
                .userId(userId)
                .clientId(clientId)
                .status(Open.of(SessionStatus.ACTIVE))
                .lastActiveOrganizationId(organizationId)
                .lastActiveAt(now)
                .expireAt(now.plus(LIFE))
                .abandonAt(now.plus(ABANDONED_AFTER))
                .createdAt(now)
                .updatedAt(now)
                .build();
        sessions.put(session.id(), session);
        return session;
    }

    /**
     * Finds a session.
     *
     * @param id {@code sess_…}
     * @return null if there is none
     */
    public synchronized @Nullable Session find(String id) {
        var session = sessions.get(id);
        return session != null ? today(session) : null;
    }

    /**
     * Lists the sessions.
     *
     * @return newest first
     */
    public synchronized List<Session> all() {
        var all = new ArrayList<Session>();
        sessions.values().forEach(session -> all.add(0, today(session)));
        return all;
    }

    /**
     * Ends a session, unless it has ended already.
     *
     * @param id {@code sess_…}
     * @param status what becomes of it
     * @return the session as it is now; null if there is none
     */
    public synchronized @Nullable Session end(String id, SessionStatus status) {
        var session = find(id);
        if (session == null || !session.status().is(SessionStatus.ACTIVE)) {
            return session;
        }
        var ended = SessionBuilder.builder(session)
                .status(Open.of(status))
                .updatedAt(clock.instant())
                .build();
        sessions.put(id, ended);
        return ended;
    }

    /**
     * Ends every session of a user.
     *
     * @param userId {@code user_…}
     */
    public synchronized void endAllOf(String userId) {
        all().stream()
                .filter(session -> session.userId().equals(userId))
                .forEach(session -> end(session.id(), SessionStatus.REVOKED));
    }

    private Session today(Session session) {
        boolean over =
                session.status().is(SessionStatus.ACTIVE) && !clock.instant().isBefore(session.expireAt());
        return over
                ? SessionBuilder.builder(session)
                        .status(Open.of(SessionStatus.EXPIRED))
                        .build()
                : session;
    }
}

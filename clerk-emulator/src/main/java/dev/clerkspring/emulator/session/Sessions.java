package dev.clerkspring.emulator.session;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionBuilder;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.users.UserBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The life of sessions. Each is active for a week; that it has expired is told when it is looked at.
 */
public final class Sessions {

    private static final Duration LIFE = Duration.ofDays(7);

    private static final Duration ABANDONED_AFTER = Duration.ofDays(30);

    private Sessions() {}

    /**
     * Begins a session.
     *
     * @param draft where
     * @param userId whose it is
     * @param clientId the browser it belongs to
     * @param organizationId the organization that is active in it, if any
     * @return the session
     * @throws ClerkProblem if there is no such user, the user may not sign in, or is no member of the organization
     */
    public static Session begin(Draft draft, String userId, String clientId, @Nullable String organizationId) {
        var user = draft.get(Kinds.USERS, userId);
        if (user.banned()) {
            throw ClerkProblem.of(HttpStatus.FORBIDDEN, "user_banned", "The user has been banned");
        }
        if (user.locked()) {
            throw ClerkProblem.of(HttpStatus.FORBIDDEN, "user_locked", "The user has been locked");
        }
        if (organizationId != null) {
            Membership.get(draft, organizationId, userId);
        }
        draft.put(
                Kinds.USERS,
                UserBuilder.builder(user)
                        .lastSignInAt(draft.now())
                        .lastActiveAt(draft.now())
                        .build());
        var session = Session.builder()
                .object("session")
                .id(draft.id("sess"))
                .userId(userId)
                .clientId(clientId)
                .status(Open.of(SessionStatus.ACTIVE))
                .lastActiveOrganizationId(organizationId)
                .lastActiveAt(draft.now())
                .expireAt(draft.now().plus(LIFE))
                .abandonAt(draft.now().plus(ABANDONED_AFTER))
                .createdAt(draft.now())
                .updatedAt(draft.now())
                .build();
        return draft.put(Kinds.SESSIONS, session);
    }

    /**
     * Notes that a session is in use.
     *
     * @param draft where
     * @param session as it is
     * @param organizationId the organization that is active in it from now on, or null for the personal account
     * @return the session as it is now
     * @throws ClerkProblem 404 if the user is no member of the organization
     */
    public static Session touch(Draft draft, Session session, @Nullable String organizationId) {
        if (organizationId != null) {
            Membership.get(draft, organizationId, session.userId());
        }
        return draft.put(
                Kinds.SESSIONS,
                SessionBuilder.builder(session)
                        .lastActiveOrganizationId(organizationId)
                        .lastActiveAt(draft.now())
                        .updatedAt(draft.now())
                        .build());
    }

    /**
     * Finds a session.
     *
     * @param state where to look
     * @param id {@code sess_…}
     * @param now the time by which it may have expired
     * @return null if there is none
     */
    public static @Nullable Session find(Reading state, String id, Instant now) {
        var session = state.find(Kinds.SESSIONS, id);
        return session != null ? at(session, now) : null;
    }

    /**
     * Finds a session that has to be there.
     *
     * @param state where to look
     * @param id {@code sess_…}
     * @param now the time by which it may have expired
     * @return the session
     * @throws ClerkProblem 404 if there is none
     */
    public static Session get(Reading state, String id, Instant now) {
        return at(state.get(Kinds.SESSIONS, id), now);
    }

    /**
     * Lists the sessions.
     *
     * @param state where to look
     * @param now the time by which they may have expired
     * @return newest first
     */
    public static Stream<Session> all(Reading state, Instant now) {
        return state.all(Kinds.SESSIONS)
                .map(session -> at(session, now))
                .sorted(Comparator.comparing(Session::createdAt).reversed());
    }

    /**
     * Ends a session, unless it has ended already.
     *
     * @param draft where
     * @param id {@code sess_…}
     * @param status what becomes of it
     * @return the session as it is now
     * @throws ClerkProblem 404 if there is none
     */
    public static Session end(Draft draft, String id, SessionStatus status) {
        var session = get(draft, id, draft.now());
        return isActive(session)
                ? draft.put(
                        Kinds.SESSIONS,
                        SessionBuilder.builder(session)
                                .status(Open.of(status))
                                .updatedAt(draft.now())
                                .build())
                : session;
    }

    /**
     * Makes an organization inactive in every session of a user, who goes on in the personal account.
     *
     * @param draft where
     * @param userId {@code user_…}
     * @param organizationId {@code org_…}
     */
    public static void leave(Draft draft, String userId, String organizationId) {
        draft.all(Kinds.SESSIONS)
                .filter(session -> session.userId().equals(userId))
                .filter(session -> organizationId.equals(session.lastActiveOrganizationId()))
                .toList()
                .forEach(session -> draft.put(
                        Kinds.SESSIONS,
                        SessionBuilder.builder(session)
                                .lastActiveOrganizationId(null)
                                .updatedAt(draft.now())
                                .build()));
    }

    /**
     * Ends every session of a user.
     *
     * @param draft where
     * @param userId {@code user_…}
     */
    public static void endAllOf(Draft draft, String userId) {
        all(draft, draft.now())
                .filter(session -> session.userId().equals(userId))
                .forEach(session -> end(draft, session.id(), SessionStatus.REVOKED));
    }

    /**
     * Tells whether a session has neither ended nor expired.
     *
     * @param session as it is now
     * @return whether tokens can be made of it
     */
    public static boolean isActive(Session session) {
        return session.status().is(SessionStatus.ACTIVE);
    }

    private static Session at(Session session, Instant now) {
        return isActive(session) && !now.isBefore(session.expireAt())
                ? SessionBuilder.builder(session)
                        .status(Open.of(SessionStatus.EXPIRED))
                        .build()
                : session;
    }
}

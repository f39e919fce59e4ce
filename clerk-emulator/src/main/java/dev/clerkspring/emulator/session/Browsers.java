package dev.clerkspring.emulator.session;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signing browsers in and out. A browser holds one active session at a time.
 */
public final class Browsers {

    private Browsers() {}

    /**
     * Begins to know a browser.
     *
     * @param draft where
     * @return signed out
     */
    public static Browser begin(Draft draft) {
        return draft.put(
                Kinds.BROWSERS,
                new Browser(
                        draft.id("client"),
                        draft.id("client_secret"),
                        draft.id("dvb"),
                        null,
                        null,
                        null,
                        draft.now(),
                        draft.now()));
    }

    /**
     * Signs a browser in; the session that it had is replaced, and so is its secret.
     *
     * @param draft where
     * @param userId who
     * @param organizationId the organization that is active, if any
     * @param oldSecret what the browser's cookie said, if it had one
     * @return the browser, as it is known from now on, and its session
     */
    public static SignedIn signIn(
            Draft draft, String userId, @Nullable String organizationId, @Nullable String oldSecret) {
        var known = Browser.find(draft, oldSecret);
        return signIn(draft, known != null ? known : begin(draft), userId, organizationId);
    }

    /**
     * Signs a browser in; the session that it had is replaced, and so is its secret.
     *
     * @param draft where
     * @param browser the browser as it is known
     * @param userId who
     * @param organizationId the organization that is active, if any
     * @return the browser, as it is known from now on, and its session
     */
    public static SignedIn signIn(Draft draft, Browser browser, String userId, @Nullable String organizationId) {
        sessions(draft, browser, draft.now())
                .toList()
                .forEach(session -> Sessions.end(draft, session.id(), SessionStatus.REPLACED));
        var session = Sessions.begin(draft, userId, browser.id(), organizationId);
        var signedIn = browser.signedIn(session.id(), draft.id("client_secret"), draft.now());
        return new SignedIn(draft.put(Kinds.BROWSERS, signedIn), session);
    }

    /**
     * Signs a browser out and forgets it.
     *
     * @param draft where
     * @param secret what its cookie says, if it has one
     * @return whether it was known
     */
    public static boolean signOut(Draft draft, @Nullable String secret) {
        var browser = Browser.find(draft, secret);
        if (browser == null) {
            return false;
        }
        removeSessions(draft, browser);
        draft.remove(Kinds.BROWSERS, browser.id());
        return true;
    }

    /**
     * Signs a browser out, but still knows it.
     *
     * @param draft where
     * @param browser the browser
     * @return as it is known from now on
     */
    public static Browser removeSessions(Draft draft, Browser browser) {
        sessions(draft, browser, draft.now())
                .toList()
                .forEach(session -> Sessions.end(draft, session.id(), SessionStatus.REMOVED));
        return draft.put(Kinds.BROWSERS, browser.signedIn(null, browser.secret(), draft.now()));
    }

    /**
     * Ends one of a browser's sessions.
     *
     * @param draft where
     * @param browser the browser
     * @param sessionId {@code sess_…}
     * @param status what becomes of it
     * @return the session as it is now
     */
    public static Session end(Draft draft, Browser browser, String sessionId, SessionStatus status) {
        var session = Sessions.end(draft, sessionId, status);
        if (sessionId.equals(browser.lastActiveSessionId())) {
            draft.put(Kinds.BROWSERS, browser.signedIn(null, browser.secret(), draft.now()));
        }
        return session;
    }

    /**
     * Finds the active session that a browser holds.
     *
     * @param state where to look
     * @param secret what its cookie says, if it has one
     * @param now the time by which the session may have expired
     * @return null if it is signed out
     */
    public static @Nullable Session session(Reading state, @Nullable String secret, Instant now) {
        return session(state, Browser.find(state, secret), now);
    }

    /**
     * Finds the active session that a browser holds.
     *
     * @param state where to look
     * @param browser the browser, if it is known
     * @param now the time by which the session may have expired
     * @return null if it is signed out
     */
    public static @Nullable Session session(Reading state, @Nullable Browser browser, Instant now) {
        var session = browser != null && browser.lastActiveSessionId() != null
                ? Sessions.find(state, browser.lastActiveSessionId(), now)
                : null;
        return session != null && Sessions.isActive(session) ? session : null;
    }

    /**
     * Lists the active sessions that a browser holds.
     *
     * @param state where to look
     * @param browser the browser
     * @param now the time by which they may have expired
     * @return newest first
     */
    public static Stream<Session> sessions(Reading state, Browser browser, Instant now) {
        return Sessions.all(state, now)
                .filter(session -> session.clientId().equals(browser.id()) && Sessions.isActive(session));
    }

    /**
     * What signing in gives.
     *
     * @param browser the browser, as it is known from now on
     * @param session the session
     */
    public record SignedIn(Browser browser, Session session) {

        /**
         * Returns what proves that a request comes from the browser.
         *
         * @return what its cookie has to say
         */
        public String secret() {
            return browser.secret();
        }
    }
}

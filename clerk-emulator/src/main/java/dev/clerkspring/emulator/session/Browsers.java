package dev.clerkspring.emulator.session;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signing browsers in and out. A browser holds one active session at a time.
 */
public final class Browsers {

    private Browsers() {}

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
        end(draft, oldSecret, SessionStatus.REPLACED);
        var clientId = draft.id("client");
        var session = Sessions.begin(draft, userId, clientId, organizationId);
        var browser = draft.put(
                Kinds.BROWSERS,
                new Browser(clientId, draft.id("client_secret"), session.id(), draft.now(), draft.now()));
        return new SignedIn(browser.secret(), session);
    }

    /**
     * Signs a browser out and forgets it.
     *
     * @param draft where
     * @param secret what its cookie says, if it has one
     * @return whether it was signed in
     */
    public static boolean signOut(Draft draft, @Nullable String secret) {
        return end(draft, secret, SessionStatus.REMOVED);
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
        var browser = Browser.find(state, secret);
        var session = browser != null && browser.lastActiveSessionId() != null
                ? Sessions.find(state, browser.lastActiveSessionId(), now)
                : null;
        return session != null && Sessions.isActive(session) ? session : null;
    }

    private static boolean end(Draft draft, @Nullable String secret, SessionStatus status) {
        var browser = Browser.find(draft, secret);
        if (browser == null) {
            return false;
        }
        draft.remove(Kinds.BROWSERS, browser.id());
        if (browser.lastActiveSessionId() != null) {
            Sessions.end(draft, browser.lastActiveSessionId(), status);
        }
        return true;
    }

    /**
     * What signing in gives.
     *
     * @param secret what the browser's cookie has to say
     * @param session the session
     */
    public record SignedIn(String secret, Session session) {

        @Override
        public String toString() {
            return "SignedIn[" + session.id() + "]";
        }
    }
}

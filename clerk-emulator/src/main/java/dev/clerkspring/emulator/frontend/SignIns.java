package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.persona.Persona;
import dev.clerkspring.emulator.store.Browsers;
import dev.clerkspring.emulator.store.Ids;
import dev.clerkspring.emulator.store.Sessions;
import dev.clerkspring.emulator.store.StoredUser;
import dev.clerkspring.emulator.store.Users;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.users.UserBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Signing browsers in and out.
 *
 * @param users who can sign in at all
 * @param sessions what begins and ends
 * @param browsers who holds which session
 */
public record SignIns(Users users, Sessions sessions, Browsers browsers) {

    /**
     * Begins a session of a persona, outside any browser.
     *
     * @param persona who
     * @param clientId the browser's id
     * @return an active session, in the persona's organization if there is one
     * @throws ClerkProblem if the user has been deleted, banned or locked
     */
    public Session begin(Persona persona, String clientId) {
        var user = users.get(persona.userId()).user();
        if (user.banned()) {
            throw ClerkProblem.of(HttpStatus.FORBIDDEN, "user_banned", "The user has been banned");
        }
        if (user.locked()) {
            throw ClerkProblem.of(HttpStatus.FORBIDDEN, "user_locked", "The user has been locked");
        }
        var membership = persona.membership();
        var organizationId = membership != null ? membership.organization().id() : null;
        var session = sessions.begin(persona.userId(), clientId, organizationId);
        users.change(persona.userId(), stored -> seen(stored, session));
        return session;
    }

    private static StoredUser seen(StoredUser stored, Session session) {
        var user = UserBuilder.builder(stored.user())
                .lastSignInAt(session.createdAt())
                .lastActiveAt(session.createdAt())
                .build();
        return new StoredUser(user, stored.password());
    }

    SignedIn signIn(Persona persona, @Nullable String oldSecret) {
        var clientId = Ids.next("client");
        var session = begin(persona, clientId);
        end(oldSecret, SessionStatus.REPLACED);
        var secret = browsers.remember(new Browsers.Browser(clientId, session.id()));
        return new SignedIn(secret, session);
    }

    void signOut(@Nullable String secret) {
        end(secret, SessionStatus.REMOVED);
    }

    /** The active session that a browser holds. */
    @Nullable
    Session session(@Nullable String secret) {
        var browser = browsers.find(secret);
        var session = browser != null ? sessions.find(browser.sessionId()) : null;
        return session != null && session.status().is(SessionStatus.ACTIVE) ? session : null;
    }

    private void end(@Nullable String secret, SessionStatus status) {
        var browser = browsers.forget(secret);
        if (browser != null) {
            sessions.end(browser.sessionId(), status);
        }
    }

    record SignedIn(String secret, Session session) {

        @Override
        public String toString() {
            return "SignedIn[" + session.id() + "]";
        }
    }
}

package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.persona.Personas;
import dev.clerkspring.emulator.store.Ids;
import dev.clerkspring.emulator.store.Sessions;
import dev.clerkspring.emulator.store.Users;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.sdk.sessions.CreateSessionTokenRequest;
import dev.clerkspring.sdk.sessions.ListSessionsQuery;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.sessions.SessionToken;
import dev.clerkspring.sdk.sessions.SessionsApi;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sessions and their tokens, for the holder of the secret key.
 */
@RestController
public final class SessionsController implements SessionsApi {

    private static final long MAX_LIFE_SECONDS = Duration.ofDays(3650).toSeconds();

    private final Users users;

    private final Sessions sessions;

    private final Personas personas;

    private final TokenMinter tokens;

    /**
     * Makes the controller.
     *
     * @param users who can have a session
     * @param sessions the sessions
     * @param personas who is in which organization
     * @param tokens what mints tokens
     */
    public SessionsController(Users users, Sessions sessions, Personas personas, TokenMinter tokens) {
        this.users = users;
        this.sessions = sessions;
        this.personas = personas;
        this.tokens = tokens;
    }

    @Override
    public ClerkPage<Session> list(ListSessionsQuery query) {
        var found = sessions.all().stream()
                .filter(session -> query.userId() == null || query.userId().equals(session.userId()))
                .filter(session -> query.clientId() == null || query.clientId().equals(session.clientId()))
                .filter(session -> query.status() == null || query.status().equals(session.status()))
                .toList();
        return Boolean.TRUE.equals(query.paginated())
                ? Paging.counted(found, query.limit(), query.offset())
                : Paging.bare(found, query.limit(), query.offset());
    }

    @Override
    public Session create(CreateSessionRequest request) {
        var userId = Parameters.required(request.userId(), "user_id");
        var user = users.get(userId).user();
        if (user.banned()) {
            throw ClerkProblem.invalid("user_banned", "The user has been banned", "user_id");
        }
        var organizationId = request.activeOrganizationId();
        if (organizationId != null && personas.membership(userId, organizationId) == null) {
            throw ClerkProblem.notFound("organization of this user");
        }
        return sessions.begin(userId, Ids.next("client"), organizationId);
    }

    @Override
    public Session get(String sessionId) {
        return found(sessions.find(sessionId));
    }

    @Override
    public Session revoke(String sessionId) {
        return found(sessions.end(sessionId, SessionStatus.REVOKED));
    }

    @Override
    public SessionToken createToken(String sessionId, @Nullable CreateSessionTokenRequest request) {
        var session = active(sessionId);
        return new SessionToken("jwt", tokens.mint(session, null, life(request)));
    }

    /** There are no templates yet, so that there is none of this name. */
    @Override
    public SessionToken createTokenFromTemplate(
            String sessionId, String templateName, @Nullable CreateSessionTokenRequest request) {
        active(sessionId);
        throw ClerkProblem.notFound("JWT template");
    }

    private Session active(String sessionId) {
        var session = get(sessionId);
        if (!session.status().is(SessionStatus.ACTIVE)) {
            throw ClerkProblem.notFound("active session");
        }
        return session;
    }

    private static Session found(@Nullable Session session) {
        if (session == null) {
            throw ClerkProblem.notFound("session");
        }
        return session;
    }

    private static Duration life(@Nullable CreateSessionTokenRequest request) {
        var seconds = request != null ? request.expiresInSeconds() : null;
        if (seconds == null) {
            return TokenMinter.LIFE;
        }
        if (seconds < 1 || seconds > MAX_LIFE_SECONDS) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid", "expires_in_seconds must be positive", "expires_in_seconds");
        }
        return Duration.ofSeconds(seconds);
    }
}

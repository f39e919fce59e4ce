package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Store;
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
 * Sessions and their tokens, for the holder of the secret key. What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class SessionsController implements SessionsApi {

    private static final long MAX_LIFE_SECONDS = Duration.ofDays(3650).toSeconds();

    private final Store store;

    private final TokenMinter tokens;

    /**
     * Makes the controller.
     *
     * @param store the sessions and whose they are
     * @param tokens what mints tokens
     */
    protected SessionsController(Store store, TokenMinter tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    /**
     * Makes a controller that covers what is written here and answers 501 to the rest.
     *
     * @param store the sessions and whose they are
     * @param tokens what mints tokens
     * @return the controller
     */
    public static SessionsController of(Store store, TokenMinter tokens) {
        return Uncovered.complete(
                SessionsController.class, new Class<?>[] {Store.class, TokenMinter.class}, new Object[] {store, tokens
                });
    }

    @Override
    public ClerkPage<Session> list(ListSessionsQuery query) {
        var found = Sessions.all(store.state(), store.now())
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
        return store.write(draft -> {
            if (draft.get(Kinds.USERS, userId).banned()) {
                throw ClerkProblem.invalid("user_banned", "The user has been banned", "user_id");
            }
            return Sessions.begin(draft, userId, draft.id("client"), request.activeOrganizationId());
        });
    }

    @Override
    public Session get(String sessionId) {
        return Sessions.get(store.state(), sessionId, store.now());
    }

    @Override
    public Session revoke(String sessionId) {
        return store.write(draft -> Sessions.end(draft, sessionId, SessionStatus.REVOKED));
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
        if (!Sessions.isActive(session)) {
            throw ClerkProblem.notFound("active session");
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

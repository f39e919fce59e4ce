package dev.clerkspring.emulator.backend.sessions;

import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.TokenTemplate;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.session.RefreshCookies;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.TemplateMinter;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.sdk.sessions.CreateSessionTokenRequest;
import dev.clerkspring.sdk.sessions.ListSessionsQuery;
import dev.clerkspring.sdk.sessions.RefreshSessionQuery;
import dev.clerkspring.sdk.sessions.RefreshSessionRequest;
import dev.clerkspring.sdk.sessions.RefreshedSession;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionRefreshFormat;
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

    private static final long SHORTEST_LIFE = 30;

    private static final long LONGEST_LIFE = 315_360_000;

    private final Store store;

    private final TokenMinter tokens;

    private final TemplateMinter templates;

    private final SessionRefresh refresh;

    private final RefreshCookies cookies;

    /**
     * Makes the controller.
     *
     * @param store the sessions and whose they are
     * @param tokens what mints tokens
     * @param templates what mints tokens from templates
     * @param cookieSuffix the suffix of the instance's cookies
     */
    public SessionsController(Store store, TokenMinter tokens, TemplateMinter templates, String cookieSuffix) {
        this.store = store;
        this.tokens = tokens;
        this.templates = templates;
        this.refresh = new SessionRefresh(tokens.keys());
        this.cookies = new RefreshCookies(cookieSuffix);
    }

    @Override
    public ClerkPage<Session> list(ListSessionsQuery query) {
        var found = Sessions.all(store.state(), store.now())
                .filter(session -> query.userId() == null || query.userId().equals(session.userId()))
                .filter(session -> query.clientId() == null || query.clientId().equals(session.clientId()))
                .filter(session -> query.status() == null || query.status().equals(session.status()))
                .toList();
        return Paging.countedIf(query.paginated(), found, query.limit(), query.offset());
    }

    @Override
    public Session create(CreateSessionRequest request) {
        var userId = Parameters.required(request.userId(), "user_id");
        return store.write(draft -> {
            if (draft.get(Kinds.USERS, userId).banned()) {
                throw ClerkProblem.invalid("user_banned", "The user has been banned", "user_id");
            }
            return Browsers.signIn(draft, userId, request.activeOrganizationId(), null)
                    .session();
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

    /** The new token carries the origin of the expired one. */
    @Override
    public RefreshedSession refresh(String sessionId, RefreshSessionQuery query, RefreshSessionRequest request) {
        var session = store.write(draft -> refresh.accept(draft, sessionId, request));
        var origin = request.requestOrigin();
        var jwt = tokens.mint(session, origin, TokenMinter.LIFE);
        return Parameters.given(request.format())
                .filter(format -> format.is(SessionRefreshFormat.COOKIE))
                .map(format -> new RefreshedSession(
                        "cookies", null, cookies.renewed(jwt, request.refreshToken(), origin.startsWith("https:"))))
                .orElseGet(() -> new RefreshedSession("token", jwt, null));
    }

    @Override
    public SessionToken createToken(String sessionId, @Nullable CreateSessionTokenRequest request) {
        var life = life(request);
        return new SessionToken("token", tokens.mint(active(sessionId), null, life != null ? life : TokenMinter.LIFE));
    }

    @Override
    public SessionToken createTokenFromTemplate(
            String sessionId, String templateName, @Nullable CreateSessionTokenRequest request) {
        var session = active(sessionId);
        var template = TokenTemplate.ofName(store.state(), templateName);
        if (template == null) {
            throw ClerkProblem.notFound("JWT template");
        }
        return new SessionToken("token", templates.mint(template, session, null, life(request)));
    }

    private Session active(String sessionId) {
        var session = get(sessionId);
        if (!Sessions.isActive(session)) {
            throw ClerkProblem.notFound("active session");
        }
        return session;
    }

    private static @Nullable Duration life(@Nullable CreateSessionTokenRequest request) {
        var seconds = request != null ? request.expiresInSeconds() : null;
        Parameters.within(seconds, SHORTEST_LIFE, LONGEST_LIFE, "expires_in_seconds");
        return seconds != null ? Duration.ofSeconds(seconds) : null;
    }
}

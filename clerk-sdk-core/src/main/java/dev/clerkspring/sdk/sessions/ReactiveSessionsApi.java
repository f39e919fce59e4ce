package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on sessions. {@link SessionsApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/sessions", accept = "application/json")
public interface ReactiveSessionsApi {

    /**
     * Lists a page of sessions.
     *
     * @param query which sessions
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<Session>> list(ListSessionsQuery query);

    /**
     * Lists sessions, page by page as far as they are asked for.
     *
     * @param query which sessions; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<Session> stream(ListSessionsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a session, for tests: Clerk allows it on development instances only.
     *
     * @param request the session
     * @return the session
     */
    @PostExchange
    Mono<Session> create(@RequestBody CreateSessionRequest request);

    /**
     * Returns a session.
     *
     * @param sessionId the session's id
     * @return the session
     */
    @GetExchange("/{session_id}")
    Mono<Session> get(@PathVariable("session_id") String sessionId);

    /**
     * Ends a session. Tokens made from it can be used until they expire.
     *
     * @param sessionId the session's id
     * @return the session
     */
    @PostExchange("/{session_id}/revoke")
    Mono<Session> revoke(@PathVariable("session_id") String sessionId);

    /**
     * Refreshes a session whose token has expired, for a browser that sends its refresh token along. This is for the authentication
     * of requests. Where it cannot be, that is an error with status 401: then a handshake is due.
     *
     * @param sessionId the session's id
     * @param query how the cookies are named
     * @param request what proves that it may be refreshed
     * @return the session token, or cookies
     */
    @PostExchange("/{session_id}/refresh")
    Mono<RefreshedSession> refresh(
            @PathVariable("session_id") String sessionId,
            RefreshSessionQuery query,
            @RequestBody RefreshSessionRequest request);

    /**
     * Makes a session token.
     *
     * @param sessionId the session's id
     * @param request what it should be like, or null
     * @return the token
     */
    @PostExchange("/{session_id}/tokens")
    Mono<SessionToken> createToken(
            @PathVariable("session_id") String sessionId,
            @RequestBody(required = false) @Nullable CreateSessionTokenRequest request);

    /**
     * Makes a token from a template.
     *
     * @param sessionId the session's id
     * @param templateName the template's name
     * @param request what it should be like, or null
     * @return the token
     */
    @PostExchange("/{session_id}/tokens/{template_name}")
    Mono<SessionToken> createTokenFromTemplate(
            @PathVariable("session_id") String sessionId,
            @PathVariable("template_name") String templateName,
            @RequestBody(required = false) @Nullable CreateSessionTokenRequest request);
}

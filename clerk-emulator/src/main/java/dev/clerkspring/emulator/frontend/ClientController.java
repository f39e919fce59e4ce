package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The part of the Frontend API that keeps a browser signed in: its client, and a new token every minute.
 *
 * <p>At Clerk the page's JavaScript writes the session cookie; here the answer with the token sets it too, for pages
 * without that JavaScript.
 */
@RestController
public final class ClientController {

    private final Store store;

    private final TokenMinter tokens;

    private final SessionCookies cookies;

    /**
     * Makes the controller.
     *
     * @param store who is signed in
     * @param tokens what mints tokens
     * @param cookieSuffix the suffix of the instance's cookies
     */
    public ClientController(Store store, TokenMinter tokens, String cookieSuffix) {
        this.store = store;
        this.tokens = tokens;
        this.cookies = new SessionCookies(cookieSuffix, store);
    }

    @GetMapping("/v1/client")
    Map<String, @Nullable Object> client(
            @CookieValue(name = SessionCookies.CLIENT, required = false) @Nullable String secret) {
        var session = Browsers.session(store.state(), secret, store.now());
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("response", session != null ? client(session) : null);
        answer.put("client", null);
        return answer;
    }

    private static Map<String, Object> client(Session session) {
        return Map.of(
                "object", "client",
                "id", session.clientId(),
                "sessions", List.of(session),
                "last_active_session_id", session.id(),
                "created_at", session.createdAt(),
                "updated_at", session.updatedAt());
    }

    @PostMapping("/v1/client/sessions/{id}/tokens")
    SessionToken token(
            @PathVariable("id") String id,
            @CookieValue(name = SessionCookies.CLIENT, required = false) @Nullable String secret,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var origin = PageOrigin.of(request);
        origin.requireSamePage(request);
        var session = Browsers.session(store.state(), secret, store.now());
        if (session == null) {
            throw ClerkProblem.of(HttpStatus.UNAUTHORIZED, "authentication_invalid", "The browser is not signed in");
        }
        if (!session.id().equals(id)) {
            throw ClerkProblem.notFound("session");
        }
        var jwt = tokens.mint(session, origin.value(), TokenMinter.LIFE);
        cookies.session(response, origin, jwt);
        response.getHeaders().setCacheControl("no-store");
        return new SessionToken("token", jwt);
    }
}

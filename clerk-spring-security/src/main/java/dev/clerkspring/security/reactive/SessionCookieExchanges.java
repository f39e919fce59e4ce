package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authentication.RequestUrl;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.security.web.RequestCredentials;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells which exchanges Clerk's session cookie may authenticate, and which another site must not be able to cause. */
final class SessionCookieExchanges {

    private static final String CREDENTIALS = SessionCookieExchanges.class.getName() + ".CREDENTIALS";

    private static final String CSRF_MARK = SessionCookieExchanges.class.getName() + ".CSRF";

    private SessionCookieExchanges() {}

    /**
     * Reads them once for all who ask: whom CSRF protection has spared for a bearer token the cookie must not sign in because a
     * filter has changed the header meanwhile.
     */
    static RequestCredentials credentials(ServerWebExchange exchange) {
        return (RequestCredentials) exchange.getAttributes().computeIfAbsent(CREDENTIALS, name -> {
            var headers = exchange.getRequest().getHeaders();
            return new RequestCredentials(
                    headers.getOrDefault(HttpHeaders.AUTHORIZATION, List.of()),
                    headers.getOrDefault(HttpHeaders.COOKIE, List.of()));
        });
    }

    /** What the decision looks at of a request without a bearer token, as the server sees it behind its trusted proxies. */
    static RequestView view(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        return RequestView.builder()
                .method(request.getMethod().name())
                .url(url(exchange))
                .cookies(credentials(exchange).cookies())
                .accept(headers.getFirst(HttpHeaders.ACCEPT))
                .secFetchDest(headers.getFirst("Sec-Fetch-Dest"))
                .referer(headers.getFirst(HttpHeaders.REFERER))
                .userAgent(headers.getFirst(HttpHeaders.USER_AGENT))
                .build();
    }

    static @Nullable RequestUrl url(ServerWebExchange exchange) {
        return RequestUrl.of(exchange.getRequest().getURI());
    }

    /** Matches exchanges that may change something and carry such credentials, and marks them as protected by a CSRF token. */
    static ServerWebExchangeMatcher csrfRequiredFor(Predicate<RequestCredentials> credentials) {
        return exchange -> mayChange(exchange)
                .filter(match -> credentials.test(credentials(exchange)))
                .doOnNext(match -> exchange.getAttributes().put(CSRF_MARK, true))
                .switchIfEmpty(MatchResult.notMatch());
    }

    /** Whether an exchange may change something by the session cookie and no CSRF token was asked of it. */
    static Mono<Boolean> isUnprotected(ServerWebExchange exchange) {
        return mayChange(exchange)
                .map(match -> exchange.getAttribute(CSRF_MARK) == null
                        && credentials(exchange).areSessionCookie())
                .defaultIfEmpty(false);
    }

    /** Whether an exchange is to become a WebSocket by the session cookie. */
    static boolean opensWebSocket(ServerWebExchange exchange) {
        return credentials(exchange)
                .openWebSocket(exchange.getRequest().getHeaders().getUpgrade());
    }

    private static Mono<MatchResult> mayChange(ServerWebExchange exchange) {
        return CsrfWebFilter.DEFAULT_CSRF_MATCHER.matches(exchange).filter(MatchResult::isMatch);
    }
}

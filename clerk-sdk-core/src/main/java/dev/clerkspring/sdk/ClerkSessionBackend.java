package dev.clerkspring.sdk;

import dev.clerkspring.sdk.authentication.RefreshAnswer;
import dev.clerkspring.sdk.authentication.RefreshRequest;
import dev.clerkspring.sdk.authentication.SessionBackend;
import dev.clerkspring.sdk.error.ClerkApiException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/**
 * What authenticating a request may ask the Backend API, through a client with a secret key. Each answer comes within five
 * seconds. Of a request Clerk is told the origin and the browser, not all headers as by Clerk's own SDK.
 */
public final class ClerkSessionBackend implements SessionBackend {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ReactiveClerkClient client;

    /**
     * Creates the questions of one instance.
     *
     * @param client asks them
     */
    public ClerkSessionBackend(ReactiveClerkClient client) {
        this.client = client;
    }

    @Override
    public Mono<List<String>> handshakePayload(String nonce) {
        var request =
                ClerkRequest.of(HttpMethod.GET, "/v1/clients/handshake_payload").query("nonce", nonce);
        return client.exchange(request, Payload.class)
                .timeout(TIMEOUT)
                .map(payload -> payload.directives() != null ? payload.directives() : List.of());
    }

    @Override
    public Mono<RefreshAnswer> refresh(RefreshRequest request) {
        return client.exchange(call(request), Cookies.class)
                .timeout(TIMEOUT)
                .map(ClerkSessionBackend::answer)
                .defaultIfEmpty(new RefreshAnswer.Cookies(List.of()))
                .onErrorResume(ex -> Mono.just(new RefreshAnswer.Failed(code(ex))));
    }

    private static ClerkRequest call(RefreshRequest request) {
        var call = ClerkRequest.of(HttpMethod.POST, "/v1/sessions/{session_id}/refresh", request.sessionId())
                .body(Map.of(
                        "format", "cookie",
                        "expired_token", request.expiredToken(),
                        "refresh_token", request.refreshToken(),
                        "request_origin", request.requestOrigin(),
                        "request_headers", headers(request.userAgent())));
        return request.suffixedCookies() ? call.query("suffixed_cookies", "true") : call;
    }

    private static Map<String, List<String>> headers(@Nullable String userAgent) {
        return userAgent != null ? Map.of("user-agent", List.of(userAgent)) : Map.of();
    }

    private static RefreshAnswer answer(Cookies cookies) {
        return new RefreshAnswer.Cookies(cookies.cookies() != null ? cookies.cookies() : List.of());
    }

    private static String code(Throwable failure) {
        if (!(failure instanceof ClerkApiException answer) || answer.status() == 0) {
            return "fetch-error";
        }
        return answer.errors().isEmpty()
                ? "unexpected-bapi-error"
                : answer.errors().get(0).code();
    }

    record Payload(@Nullable List<String> directives) {}

    record Cookies(@Nullable List<String> cookies) {}
}

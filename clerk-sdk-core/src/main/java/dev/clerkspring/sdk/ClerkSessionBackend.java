package dev.clerkspring.sdk;

import dev.clerkspring.sdk.authentication.RefreshAnswer;
import dev.clerkspring.sdk.authentication.RefreshRequest;
import dev.clerkspring.sdk.authentication.SessionBackend;
import dev.clerkspring.sdk.clients.HandshakePayload;
import dev.clerkspring.sdk.clients.HandshakePayloadQuery;
import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.sessions.RefreshSessionQuery;
import dev.clerkspring.sdk.sessions.RefreshSessionRequest;
import dev.clerkspring.sdk.sessions.SessionRefreshFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return client.clients()
                .getHandshakePayload(new HandshakePayloadQuery(nonce))
                .timeout(TIMEOUT)
                .map(HandshakePayload::directives);
    }

    @Override
    public Mono<RefreshAnswer> refresh(RefreshRequest request) {
        var query = new RefreshSessionQuery(request.suffixedCookies() ? true : null);
        return client.sessions()
                .refresh(request.sessionId(), query, proof(request))
                .timeout(TIMEOUT)
                .map(session -> new RefreshAnswer.Cookies(Absent.orEmpty(session.cookies())))
                .cast(RefreshAnswer.class)
                .defaultIfEmpty(new RefreshAnswer.Cookies(List.of()))
                .onErrorResume(ex -> Mono.just(new RefreshAnswer.Failed(code(ex))));
    }

    private static RefreshSessionRequest proof(RefreshRequest request) {
        return RefreshSessionRequest.builder()
                .format(Open.of(SessionRefreshFormat.COOKIE))
                .expiredToken(request.expiredToken())
                .refreshToken(request.refreshToken())
                .requestOrigin(request.requestOrigin())
                .requestHeaders(headers(request.userAgent()))
                .build();
    }

    private static Metadata headers(@Nullable String userAgent) {
        return Metadata.of(userAgent != null ? Map.of("user-agent", List.of(userAgent)) : Map.of());
    }

    private static String code(Throwable failure) {
        if (!(failure instanceof ClerkApiException answer) || answer.status() == 0) {
            return "fetch-error";
        }
        return answer.errors().isEmpty()
                ? "unexpected-bapi-error"
                : answer.errors().get(0).code();
    }
}

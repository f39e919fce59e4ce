package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.lease.ClerkLease;
import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.lease.LeaseEnd;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets a WebFlux handler of WebSockets have the connections of signed-in users alone, and those only while they may go on by the policy
 * of {@link ClerkLeases}. Whoever may not is closed with status 1008 and the reason; no message passes from then on, either way.
 *
 * <pre>{@code
 * new SimpleUrlHandlerMapping(Map.of("/prices", new SignedInWebSocketHandler(handler, leases)), -1)
 * }</pre>
 *
 * <p>Who the user is was decided by the filter chain, for the request that opened the connection; the handler finds him in the reactive
 * context.
 */
public final class SignedInWebSocketHandler implements WebSocketHandler {

    private static final String ATTRIBUTE = SignedInWebSocketHandler.class.getName();

    private final WebSocketHandler delegate;

    private final ClerkLeases leases;

    /**
     * Creates a handler.
     *
     * @param delegate has the connections of signed-in users
     * @param leases tell how long a connection may go on
     */
    public SignedInWebSocketHandler(WebSocketHandler delegate, ClerkLeases leases) {
        this.delegate = delegate;
        this.leases = leases;
    }

    /**
     * Returns the lease of a connection, to prolong it by a token that its client has sent as a message.
     *
     * @param session a session that a handler behind this one has been given
     * @return null if it is none of those
     */
    public static @Nullable ClerkLease lease(WebSocketSession session) {
        return session.getAttributes().get(ATTRIBUTE) instanceof ClerkLease lease ? lease : null;
    }

    @Override
    public List<String> getSubProtocols() {
        return delegate.getSubProtocols();
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        return session.getHandshakeInfo()
                .getPrincipal()
                .ofType(ClerkAuthenticationToken.class)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(authentication -> authentication
                        .map(token -> handle(session, token))
                        .orElseGet(() -> close(session, "session-token-missing")));
    }

    private Mono<Void> handle(WebSocketSession session, ClerkAuthenticationToken authentication) {
        var over = Sinks.<LeaseEnd>one();
        var lease = leases.open(authentication.session(), over::tryEmitValue);
        session.getAttributes().put(ATTRIBUTE, lease);
        // Cached, since it must go on when the handler ends because of it; the status would be lost.
        var closing = over.asMono().flatMap(end -> close(session, end.slug())).cache();
        return delegate.handle(new LeasedSession(session, lease))
                .takeUntilOther(closing)
                .then(Mono.defer(() -> lease.end() != null ? closing : Mono.empty()))
                .doFinally(signal -> lease.close())
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
    }

    private static Mono<Void> close(WebSocketSession session, String reason) {
        return session.close(CloseStatus.POLICY_VIOLATION.withReason(reason));
    }
}

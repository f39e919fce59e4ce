package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.lease.ClerkLease;
import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.lease.LeaseEnd;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * Lets a handler of WebSockets have the connections of signed-in users alone, and those only while they may go on by the policy
 * of {@link ClerkLeases}. Whoever may not is closed with status 1008 and the reason; no message passes from then on, either way.
 *
 * <pre>{@code
 * registry.addHandler(new SignedInWebSocketHandler(handler, leases), "/prices");
 * }</pre>
 *
 * <p>Who the user is was decided by the filter chain, for the request that opened the connection. The sessions that the handler gets are
 * wrapped: it is to send on those.
 */
public final class SignedInWebSocketHandler extends WebSocketHandlerDecorator {

    private static final String ATTRIBUTE = SignedInWebSocketHandler.class.getName();

    private final ClerkLeases leases;

    /**
     * Creates a handler.
     *
     * @param delegate has the connections of signed-in users
     * @param leases tell how long a connection may go on
     */
    public SignedInWebSocketHandler(WebSocketHandler delegate, ClerkLeases leases) {
        super(delegate);
        this.leases = leases;
    }

    /**
     * Returns the lease of a connection, to prolong it by a token that its client has sent as a message.
     *
     * @param session a session that a handler behind this one has been given
     * @return null if it is none of those
     */
    public static @Nullable ClerkLease lease(WebSocketSession session) {
        var leased = leased(session);
        return leased != null ? leased.lease : null;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        if (!(session.getPrincipal() instanceof ClerkAuthenticationToken authentication)) {
            session.close(CloseStatus.POLICY_VIOLATION.withReason("session-token-missing"));
            return;
        }
        var lease = leases.open(authentication.session(), end -> close(session, end));
        var leased = new LeasedSession(session, lease);
        session.getAttributes().put(ATTRIBUTE, leased);
        super.afterConnectionEstablished(leased);
    }

    private static void close(WebSocketSession session, LeaseEnd end) {
        try {
            session.close(CloseStatus.POLICY_VIOLATION.withReason(end.slug()));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        var leased = leased(session);
        if (leased != null && leased.lease.isOpen()) {
            super.handleMessage(leased, message);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) throws Exception {
        var leased = leased(session);
        if (leased != null) {
            super.handleTransportError(leased, exception);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        var leased = leased(session);
        if (leased != null) {
            leased.lease.close();
            super.afterConnectionClosed(leased, status);
        }
    }

    private static @Nullable LeasedSession leased(WebSocketSession session) {
        return session.getAttributes().get(ATTRIBUTE) instanceof LeasedSession leased ? leased : null;
    }

    private static final class LeasedSession extends WebSocketSessionDecorator {

        private final ClerkLease lease;

        LeasedSession(WebSocketSession session, ClerkLease lease) {
            super(session);
            this.lease = lease;
        }

        @Override
        public boolean isOpen() {
            return lease.isOpen() && super.isOpen();
        }

        @Override
        public void sendMessage(WebSocketMessage<?> message) throws IOException {
            if (lease.isOpen()) {
                super.sendMessage(message);
            }
        }
    }
}

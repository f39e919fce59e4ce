package dev.clerkspring.security.stomp;

import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;

/** The connections of signed-in users by the id of their WebSocket session, and how one is told that it is over. */
final class StompConnections {

    private final Map<String, StompConnection> connections = new ConcurrentHashMap<>();

    private final ClerkLeases leases;

    private final Supplier<MessageChannel> outbound;

    StompConnections(ClerkLeases leases, Supplier<MessageChannel> outbound) {
        this.leases = leases;
        this.outbound = outbound;
    }

    @Nullable
    StompConnection get(@Nullable String id) {
        return id != null ? connections.get(id) : null;
    }

    StompConnection open(String id, ClerkAuthenticationToken authentication) {
        var lease = leases.open(authentication.session(), end -> refuse(id, end.slug()));
        var connection = new StompConnection(lease, authentication);
        connections.put(id, connection);
        return connection;
    }

    void close(@Nullable String id) {
        var connection = id != null ? connections.remove(id) : null;
        if (connection != null) {
            connection.lease().close();
        }
    }

    /** An ERROR frame, after which Spring closes the WebSocket, as STOMP has it. */
    void refuse(@Nullable String id, String reason) {
        var error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setSessionId(id);
        error.setMessage(reason);
        outbound.get().send(MessageBuilder.createMessage(new byte[0], error.getMessageHeaders()));
    }
}

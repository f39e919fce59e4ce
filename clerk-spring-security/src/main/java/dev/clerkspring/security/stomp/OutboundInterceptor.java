package dev.clerkspring.security.stomp;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;

/** Delivers nothing to connections that may not go on. */
final class OutboundInterceptor implements ChannelInterceptor {

    private final StompConnections connections;

    OutboundInterceptor(StompConnections connections) {
        this.connections = connections;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        if (SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) != SimpMessageType.MESSAGE) {
            return message;
        }
        var connection = connections.get(SimpMessageHeaderAccessor.getSessionId(message.getHeaders()));
        return connection == null || connection.lease().isOpen() ? message : null;
    }
}

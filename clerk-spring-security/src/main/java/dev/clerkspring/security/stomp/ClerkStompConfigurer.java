package dev.clerkspring.security.stomp;

import dev.clerkspring.sdk.lease.ClerkLeases;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * Clerk in an application with {@code @EnableWebSocketMessageBroker}.
 *
 * <p>A connection is authenticated by the {@code Authorization: Bearer} header of its CONNECT frame, which browsers can set, or by the
 * request that opened the WebSocket. Frames in both directions pass only while the connection may go on, by the policy of
 * {@link ClerkLeases}; then the client gets an ERROR frame whose {@code message} is the reason, and is disconnected. Any later frame
 * may carry a newer token of the same user, session and organization in the same header, which prolongs the connection and updates
 * what its user may do. What has been subscribed to stays subscribed: whether he may is asked when he subscribes.
 *
 * <p>A token is taken out of a frame before anything else sees it: brokers pass the headers of a message on to its subscribers. Only
 * Spring's own logger {@code org.springframework.messaging} shows it, at the level {@code TRACE}.
 *
 * <p>It comes before the configuration of {@code @EnableWebSocketSecurity}, which sees the user. Sessions of other kinds are left alone.
 */
public final class ClerkStompConfigurer implements WebSocketMessageBrokerConfigurer, Ordered {

    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 50;

    private final StompConnections connections;

    private final InboundInterceptor inbound;

    /**
     * Creates a configurer.
     *
     * @param authenticationManager authenticates bearer tokens
     * @param leases tell how long a connection may go on
     * @param anonymous whether clients may connect without a token and without being signed in otherwise
     * @param clientOutboundChannel the bean of that name, asked for when it is needed
     */
    public ClerkStompConfigurer(
            AuthenticationManager authenticationManager,
            ClerkLeases leases,
            boolean anonymous,
            Supplier<MessageChannel> clientOutboundChannel) {
        this.connections = new StompConnections(leases, clientOutboundChannel);
        this.inbound = new InboundInterceptor(connections, authenticationManager, anonymous);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(inbound);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.interceptors(new OutboundInterceptor(connections));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ClerkSessionMessageArgumentResolver());
    }

    /** Ahead of {@code @EnableWebSocketSecurity}, which is fifty behind. */
    @Override
    public int getOrder() {
        return ORDER;
    }
}

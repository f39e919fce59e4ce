package dev.clerkspring.security.stomp;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.messaging.web.csrf.XorCsrfChannelInterceptor;

/**
 * Spring Security's CSRF protection of STOMP, except for connections whose CONNECT frame has a token of its own: another site cannot
 * make a browser send one. Spring Security takes it for its own under the bean name {@code csrfChannelInterceptor}.
 */
public final class ClerkCsrfChannelInterceptor implements ChannelInterceptor {

    private final ChannelInterceptor delegate = new XorCsrfChannelInterceptor();

    /** Creates an interceptor. */
    public ClerkCsrfChannelInterceptor() {}

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        return StompCsrf.isUnnecessary(message) ? message : delegate.preSend(message, channel);
    }
}

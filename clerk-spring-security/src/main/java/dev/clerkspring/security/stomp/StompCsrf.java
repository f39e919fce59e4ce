package dev.clerkspring.security.stomp;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;

/** Remembers of a connection that it was opened by a token that no browser sends by itself. */
final class StompCsrf {

    private static final String ATTRIBUTE = StompCsrf.class.getName() + ".UNNECESSARY";

    private StompCsrf() {}

    static void markAsUnnecessary(SimpMessageHeaderAccessor frame) {
        var attributes = frame.getSessionAttributes();
        if (attributes != null) {
            attributes.put(ATTRIBUTE, true);
        }
    }

    static boolean isUnnecessary(@Nullable Message<?> message) {
        var attributes = message != null ? SimpMessageHeaderAccessor.getSessionAttributes(message.getHeaders()) : null;
        return attributes != null && attributes.containsKey(ATTRIBUTE);
    }
}

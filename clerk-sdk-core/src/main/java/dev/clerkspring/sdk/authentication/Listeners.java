package dev.clerkspring.sdk.authentication;

import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Tells listeners. One that fails must not fail a request, nor keep it from the next. */
final class Listeners {

    private static final Log logger = LogFactory.getLog(AuthenticationListener.class);

    static final AuthenticationListener NONE = event -> {};

    private Listeners() {}

    static AuthenticationListener all(List<AuthenticationListener> listeners) {
        return switch (listeners.size()) {
            case 0 -> NONE;
            case 1 -> listeners.get(0);
            default -> event -> listeners.forEach(listener -> tell(listener, () -> event));
        };
    }

    static void tell(AuthenticationListener listener, Supplier<AuthenticationEvent> event) {
        if (listener == NONE) {
            return;
        }
        try {
            listener.onDecision(event.get());
        } catch (RuntimeException ex) {
            logger.warn("An authentication listener fails: " + ex.getClass().getName());
        }
    }
}

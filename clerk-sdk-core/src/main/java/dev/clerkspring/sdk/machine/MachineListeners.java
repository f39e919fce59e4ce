package dev.clerkspring.sdk.machine;

import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Tells listeners. One that fails must not fail a request. */
final class MachineListeners {

    private static final Log logger = LogFactory.getLog(MachineTokenListener.class);

    static final MachineTokenListener NONE = new MachineTokenListener() {};

    private MachineListeners() {}

    static MachineTokenListener all(List<MachineTokenListener> listeners) {
        return switch (listeners.size()) {
            case 0 -> NONE;
            case 1 -> listeners.get(0);
            default -> new Several(listeners);
        };
    }

    static void tell(MachineTokenListener listener, Consumer<MachineTokenListener> event) {
        if (listener == NONE) {
            return;
        }
        try {
            event.accept(listener);
        } catch (RuntimeException ex) {
            logger.warn("A listener to machine tokens fails: " + ex.getClass().getName());
        }
    }

    private record Several(List<MachineTokenListener> listeners) implements MachineTokenListener {

        @Override
        public void onDecision(String instance, TokenType type, MachineOutcome outcome) {
            listeners.forEach(listener -> tell(listener, each -> each.onDecision(instance, type, outcome)));
        }

        @Override
        public void onLookup(String instance, TokenType type, boolean remembered) {
            listeners.forEach(listener -> tell(listener, each -> each.onLookup(instance, type, remembered)));
        }

        @Override
        public void onIntrospection(String instance, TokenType type, Introspected result) {
            listeners.forEach(listener -> tell(listener, each -> each.onIntrospection(instance, type, result)));
        }
    }
}

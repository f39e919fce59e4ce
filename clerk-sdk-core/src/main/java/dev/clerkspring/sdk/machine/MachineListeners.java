package dev.clerkspring.sdk.machine;

import java.util.function.Consumer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Tells listeners. One that fails must not fail a request. */
final class MachineListeners {

    private static final Log logger = LogFactory.getLog(MachineTokenListener.class);

    static final MachineTokenListener NONE = new MachineTokenListener() {};

    private MachineListeners() {}

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
}

package dev.clerkspring.sdk.authentication;

import java.util.List;

/**
 * Hears what has been decided about requests, for metrics and the like. It is called once for each decision, on the thread of the
 * request, and has to be quick. What it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface AuthenticationListener {

    /**
     * Hears of a decision.
     *
     * @param event what has been decided
     */
    void onDecision(AuthenticationEvent event);

    /**
     * Returns the listener that does not listen, so that nothing is made for it.
     *
     * @return always the same
     */
    static AuthenticationListener none() {
        return Listeners.NONE;
    }

    /**
     * Returns one listener for several.
     *
     * @param listeners each of them hears of every decision, in their order
     * @return {@link #none()} if there are none
     */
    static AuthenticationListener all(List<AuthenticationListener> listeners) {
        return Listeners.all(List.copyOf(listeners));
    }
}

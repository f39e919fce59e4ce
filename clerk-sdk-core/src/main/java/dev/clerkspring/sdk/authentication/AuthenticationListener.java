package dev.clerkspring.sdk.authentication;

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
}

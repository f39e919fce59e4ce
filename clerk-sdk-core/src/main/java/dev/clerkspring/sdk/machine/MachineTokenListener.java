package dev.clerkspring.sdk.machine;

import java.util.List;

/**
 * Hears what has become of machine tokens, and what has been asked about them, for metrics and the like. It has to be quick. What it
 * throws is logged and changes nothing.
 */
public interface MachineTokenListener {

    /**
     * Hears of a decision about a token.
     *
     * @param instance the name of the instance that has decided
     * @param type the kind of the token
     * @param outcome the decision
     */
    default void onDecision(String instance, TokenType type, MachineOutcome outcome) {}

    /**
     * Hears that the answer about an opaque token was looked for in the cache.
     *
     * @param instance the name of the instance
     * @param type the kind of the token
     * @param remembered whether it was there, and could be used
     */
    default void onLookup(String instance, TokenType type, boolean remembered) {}

    /**
     * Hears that Clerk has been asked about an opaque token.
     *
     * @param instance the name of the instance
     * @param type the kind of the token
     * @param result what has come of it
     */
    default void onIntrospection(String instance, TokenType type, Introspected result) {}

    /**
     * Returns the listener that does not listen.
     *
     * @return always the same
     */
    static MachineTokenListener none() {
        return MachineListeners.NONE;
    }

    /**
     * Returns one listener for several.
     *
     * @param listeners each of them hears of everything, in their order
     * @return {@link #none()} if there are none
     */
    static MachineTokenListener all(List<MachineTokenListener> listeners) {
        return MachineListeners.all(List.copyOf(listeners));
    }

    /** What has come of a question. */
    enum Introspected {
        /** The token is good. */
        ACCEPTED,
        /** The token is not good. */
        REJECTED,
        /** Clerk could not be asked. */
        FAILED
    }
}

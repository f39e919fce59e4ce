package dev.clerkspring.sdk.http;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Keeps quiet about calls that were cancelled, by a timeout or because nobody waits any more. The JDK's client wraps the
 * cancellation, so that Reactor takes it for an error that got lost and logs it with its stack.
 */
public final class CancelledCalls {

    /** Reactor's own key for the hook of one subscription. */
    private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

    private static final Consumer<Throwable> HOOK = CancelledCalls::dropped;

    private CancelledCalls() {}

    /**
     * Adds the rule to the context of a call, to be used with {@code contextWrite}.
     *
     * @param context the context
     * @return the context in which a cancellation is no error
     */
    public static Context ignore(Context context) {
        return context.put(ON_ERROR_DROPPED, HOOK);
    }

    private static void dropped(Throwable failure) {
        if (!(failure instanceof CancellationException) && !(failure.getCause() instanceof CancellationException)) {
            Operators.onErrorDropped(failure, Context.empty());
        }
    }
}

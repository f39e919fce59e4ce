package dev.clerkspring.sdk.observation;

import io.micrometer.observation.Observation;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A call of the Backend API that is being observed.
 */
public final class ClerkApiObservationContext extends Observation.Context {

    private final String group;

    private final String operation;

    private final AtomicInteger requests = new AtomicInteger();

    private volatile boolean cancelled;

    /**
     * Creates the context of a call.
     *
     * @param group the group of operations, for example {@code users}; {@code none} for a raw call
     * @param operation the operation, for example {@code get}; {@code raw} for a raw call
     */
    public ClerkApiObservationContext(String group, String operation) {
        this.group = group;
        this.operation = operation;
    }

    /**
     * Returns the group of operations.
     *
     * @return for example {@code users}
     */
    public String group() {
        return this.group;
    }

    /**
     * Returns the operation.
     *
     * @return for example {@code get}
     */
    public String operation() {
        return this.operation;
    }

    /**
     * Returns how many requests the call has taken so far.
     *
     * @return more than one if it was repeated
     */
    public int requests() {
        return this.requests.get();
    }

    /**
     * Counts a request.
     */
    public void requested() {
        this.requests.incrementAndGet();
    }

    /**
     * Tells whether nobody has waited for the answer.
     *
     * @return whether the call was cancelled
     */
    public boolean isCancelled() {
        return this.cancelled;
    }

    /**
     * Says that nobody waits for the answer any more.
     */
    public void cancelled() {
        this.cancelled = true;
    }
}

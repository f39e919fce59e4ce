package dev.clerkspring.emulator.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A fault that is switched on. Closing it switches it off, so that a test can have it for a block.
 */
public final class ActiveFault implements AutoCloseable {

    private final String id;

    private final Fault fault;

    private final Predicate<ServerHttpRequest> scope;

    private final Faults faults;

    private final @Nullable AtomicInteger remaining;

    ActiveFault(String id, Fault fault, Faults faults) {
        this.id = id;
        this.fault = fault;
        this.faults = faults;
        this.scope = fault.operations().stream()
                .map(FaultScope::parse)
                .reduce(Predicate::or)
                .orElseThrow();
        this.remaining = fault.times() != null ? new AtomicInteger(fault.times()) : null;
    }

    /**
     * Returns what it is switched off by.
     *
     * @return {@code fault_…}
     */
    public String id() {
        return id;
    }

    /**
     * Returns what goes wrong.
     *
     * @return as it was switched on
     */
    public Fault fault() {
        return fault;
    }

    /**
     * Returns how many requests it will happen to yet.
     *
     * @return 0 if it has switched itself off; null for any number
     */
    public @Nullable Integer remaining() {
        return remaining != null ? Math.max(0, remaining.get()) : null;
    }

    /** Remembers how many requests it will happen to yet, and brings that back. */
    Runnable checkpoint() {
        if (remaining == null) {
            return () -> {};
        }
        int before = remaining.get();
        return () -> remaining.set(before);
    }

    /** Tells whether it happens to this request, and counts that. */
    boolean take(ServerHttpRequest request) {
        if (!scope.test(request)) {
            return false;
        }
        if (remaining == null) {
            return true;
        }
        int left = remaining.decrementAndGet();
        if (left <= 0) {
            close();
        }
        return left >= 0;
    }

    /** Switches it off. */
    @Override
    public void close() {
        faults.remove(id);
    }
}

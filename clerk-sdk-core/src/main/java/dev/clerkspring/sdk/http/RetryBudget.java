package dev.clerkspring.sdk.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all calls together may spend on repetitions, so that an outage is not answered with a multiple of the traffic: a
 * repetition costs five, a call that succeeds earns one.
 */
final class RetryBudget {

    private static final int COST = 5;

    private final int capacity;

    private final AtomicInteger tokens;

    RetryBudget(int capacity) {
        this.capacity = capacity;
        this.tokens = new AtomicInteger(capacity);
    }

    boolean spend() {
        return this.tokens.getAndUpdate(left -> (left >= COST) ? left - COST : left) >= COST;
    }

    void earn() {
        this.tokens.updateAndGet(left -> Math.min(left + 1, this.capacity));
    }
}

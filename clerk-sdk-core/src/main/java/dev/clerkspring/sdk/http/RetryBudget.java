package dev.clerkspring.sdk.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all calls together may spend on repetitions, so that an outage is not answered with a multiple of the traffic: a
 * repetition costs five, a call that succeeds earns one, and five repetitions is all that can be saved up.
 */
final class RetryBudget {

    private static final int COST = 5;

    private static final int CAPACITY = 5 * COST;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    boolean spend() {
        return this.tokens.getAndUpdate(left -> (left >= COST) ? left - COST : left) >= COST;
    }

    void earn() {
        this.tokens.updateAndGet(left -> Math.min(left + 1, CAPACITY));
    }
}

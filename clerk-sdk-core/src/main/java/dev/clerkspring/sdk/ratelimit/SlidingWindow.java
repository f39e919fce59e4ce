package dev.clerkspring.sdk.ratelimit;

import java.time.Duration;
import java.util.Arrays;

/**
 * The last calls under a limit. Whatever the order of the times that are given out, no period of the limit's length has more than
 * the limit allows: of each so many times the first and the next one lie a period apart. A token bucket is not that exact: full at
 * the start, it lets twice as much through in its first period.
 *
 * <p>Not thread-safe; times are those of {@link System#nanoTime()}.
 */
final class SlidingWindow {

    private final long[] times;

    private final long period;

    private int oldest;

    SlidingWindow(int limit, Duration period, long now) {
        this.times = new long[limit];
        this.period = period.toNanos();
        Arrays.fill(this.times, now - this.period);
    }

    /** The earliest time from {@code now} on that another call may have. */
    long earliest(long now) {
        long free = this.times[this.oldest] + this.period;
        return (free - now > 0) ? free : now;
    }

    void take(long time) {
        this.times[this.oldest] = time;
        this.oldest = (this.oldest + 1) % this.times.length;
    }
}

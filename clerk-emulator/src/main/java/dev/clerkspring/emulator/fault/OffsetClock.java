package dev.clerkspring.emulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.util.Assert;

/**
 * A clock that can be put forward and back.
 */
public final class OffsetClock extends Clock {

    // Far enough for any test, and near enough for any time that is counted from the clock's.
    private static final Duration FARTHEST = Duration.ofDays(50 * 365);

    private final Clock clock;

    private volatile Duration offset = Duration.ZERO;

    /**
     * Makes a clock that goes right.
     *
     * @param clock the right time
     */
    public OffsetClock(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns how far the clock is off.
     *
     * @return negative if it is late
     */
    Duration offset() {
        return offset;
    }

    /** Puts the clock off the right time, not off what it shows. */
    void offset(Duration offset) {
        boolean near = offset.compareTo(FARTHEST) <= 0 && offset.compareTo(FARTHEST.negated()) >= 0;
        Assert.isTrue(near, "The clock is at most 50 years off");
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The emulator knows instants alone");
    }
}

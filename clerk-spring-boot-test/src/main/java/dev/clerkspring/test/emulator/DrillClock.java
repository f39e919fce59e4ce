package dev.clerkspring.test.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The application's clock, on which time passes between drills, so that no test waits for what takes minutes in production. It never
 * goes back.
 */
final class DrillClock extends Clock {

    private final Clock clock = Clock.systemUTC();

    private volatile Duration ahead = Duration.ZERO;

    synchronized void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return offset(clock.withZone(zone), ahead);
    }
}

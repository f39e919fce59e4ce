package dev.clerkspring.test.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The application's clock, on which time passes between drills, so that no test waits for what takes minutes in production. It never
 * goes back.
 */
final class DrillClock extends Clock {

    /** The name of its bean. */
    static final String NAME = "clerkClock";

    /** Longer than an application waits before it asks for unknown keys, or again after a failure. */
    static final Duration PAUSE = Duration.ofSeconds(31);

    private final Clock clock = Clock.systemUTC();

    private volatile Duration ahead = Duration.ZERO;

    /** Returns an application's; null if there is none, or it has a clock of its own. */
    static @Nullable DrillClock of(@Nullable ApplicationContext application) {
        return application != null
                        && application.containsBean(NAME)
                        && application.getBean(NAME) instanceof DrillClock clock
                ? clock
                : null;
    }

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

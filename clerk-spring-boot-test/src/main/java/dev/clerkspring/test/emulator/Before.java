package dev.clerkspring.test.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the emulator was before a class or a test. The application's clock never goes back, so the emulator's is put back to how far it
 * was off that one.
 */
final class Before {

    private final ClerkEmulator emulator;

    private final @Nullable DrillClock clock;

    private final Runnable checkpoint;

    private final Duration skew;

    private final int changes;

    Before(ClerkEmulator emulator, @Nullable DrillClock clock) {
        this.emulator = emulator;
        this.clock = clock;
        this.checkpoint = emulator.checkpoint();
        this.skew = clock != null ? emulator.faults().clockOffset().minus(clock.ahead()) : Duration.ZERO;
        this.changes = emulator.faults().changes();
    }

    /** If there were other keys or faults, the application has to ask anew. */
    void restore() {
        boolean outdated = emulator.faults().changes() != changes;
        checkpoint.run();
        if (clock != null) {
            clock.advance(outdated ? DrillClock.PAUSE : Duration.ZERO);
            emulator.faults().clockOffset(skew.plus(clock.ahead()));
        }
    }
}

package dev.clerkspring.test.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.fault.Fault;
import java.lang.annotation.Annotation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestContextAnnotationUtils;

/** The drills of a test, or else of its class, and the time that passes by them for the emulator and the application alike. */
final class Drills {

    private final ClerkEmulator emulator;

    private final @Nullable DrillClock clock;

    private final @Nullable ClerkKeyRotation rotation;

    private final @Nullable ClerkOutage outage;

    private Drills(
            ClerkEmulator emulator,
            @Nullable DrillClock clock,
            @Nullable ClerkKeyRotation rotation,
            @Nullable ClerkOutage outage) {
        this.emulator = emulator;
        this.clock = clock;
        this.rotation = rotation;
        this.outage = outage;
    }

    static Drills of(ExtensionContext context, ClerkEmulator emulator, @Nullable DrillClock clock) {
        return new Drills(emulator, clock, find(context, ClerkKeyRotation.class), find(context, ClerkOutage.class));
    }

    private static <A extends Annotation> @Nullable A find(ExtensionContext context, Class<A> type) {
        var ofTest = context.getTestMethod()
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, type))
                .orElse(null);
        return ofTest != null
                ? ofTest
                : TestContextAnnotationUtils.findMergedAnnotation(context.getRequiredTestClass(), type);
    }

    void begin() {
        if (rotation != null) {
            emulator.faults().rotateKey(rotation.overlap());
            pass(DrillClock.PAUSE);
        }
        if (outage != null) {
            emulator.faults().add(fault(outage));
            pass(Duration.ofMinutes(outage.minutes()));
        }
    }

    private void pass(Duration duration) {
        if (clock != null) {
            clock.advance(duration);
            emulator.faults().clockOffset(emulator.faults().clockOffset().plus(duration));
        }
    }

    private static Fault fault(ClerkOutage outage) {
        var fault = Fault.of(outage.value());
        return outage.dropConnections()
                ? fault.dropConnection()
                : fault.error(HttpStatus.valueOf(outage.status()), "service_unavailable");
    }
}

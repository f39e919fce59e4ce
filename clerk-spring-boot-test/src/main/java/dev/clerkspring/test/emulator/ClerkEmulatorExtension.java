package dev.clerkspring.test.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.test.junit.TestApplications;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What {@link ClerkEmulatorTest} does, and the drills on a test: {@link ClerkOutage} and {@link ClerkKeyRotation}.
 */
public final class ClerkEmulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ClerkEmulatorExtension.class);

    /** JUnit makes one. */
    public ClerkEmulatorExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        var emulator = emulator(context);
        var clock = DrillClock.of(TestApplications.of(context));
        // A nested class finds what its enclosing class has made.
        boolean outermost = store(context).get(Before.class) == null;
        remember(context, new Before(emulator, clock));
        if (outermost) {
            emulator.reset();
            emulator.faults().clockOffset(clock != null ? clock.ahead() : Duration.ZERO);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var emulator = emulator(context);
        var clock = DrillClock.of(TestApplications.of(context));
        remember(context, new Before(emulator, clock));
        Drills.of(context, emulator, clock).begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        restore(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        restore(context);
    }

    private static void remember(ExtensionContext context, Before before) {
        store(context).put(Before.class, before);
    }

    private static void restore(ExtensionContext context) {
        var before = store(context).remove(Before.class, Before.class);
        if (before != null) {
            before.restore();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ClerkEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return emulator(context);
    }

    /** The application's, or one that is started for the class and closed with it. */
    private static ClerkEmulator emulator(ExtensionContext context) {
        var application = TestApplications.of(context);
        var emulator = application != null
                ? application.getBeanProvider(ClerkEmulator.class).getIfAvailable()
                : null;
        return emulator != null
                ? emulator
                : store(context)
                        .computeIfAbsent(
                                ClerkEmulator.class,
                                key -> ClerkEmulator.builder().start(),
                                ClerkEmulator.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}

package dev.clerkspring.test.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.test.junit.TestApplications;
import java.util.Objects;
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
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ClerkEmulatorExtension.class);

    /** JUnit makes one. */
    public ClerkEmulatorExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        // A nested class finds what its enclosing class has made.
        if (store(context).get(Begun.class) == null) {
            store(context).put(Begun.class, new Begun());
            emulator(context).reset();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var emulator = emulator(context);
        var drills = Drills.of(context, emulator, TestApplications.of(context));
        store(context).put(Before.class, new Before(emulator.exportSnapshot(), drills));
        drills.begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var before = Objects.requireNonNull(store(context).remove(Before.class, Before.class));
        before.drills.end();
        emulator(context).importSnapshot(before.snapshot);
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

    private record Begun() {}

    private static final class Before {

        private final String snapshot;

        private final Drills drills;

        Before(String snapshot, Drills drills) {
            this.snapshot = snapshot;
            this.drills = drills;
        }
    }
}

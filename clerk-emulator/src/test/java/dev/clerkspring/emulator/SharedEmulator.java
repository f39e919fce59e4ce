package dev.clerkspring.emulator;

import dev.clerkspring.sdk.ClerkClient;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One emulator for all tests that have it, which begins anew before each; its clock stands still.
 */
final class SharedEmulator implements BeforeEachCallback {

    private static final TestClock CLOCK = new TestClock();

    private static final ClerkEmulator EMULATOR =
            ClerkEmulator.builder().clock(CLOCK).start();

    private static final ClerkClient CLERK = ClerkClient.builder()
            .apiUrl(EMULATOR.apiUrl())
            .secretKey(EMULATOR.secretKey())
            .build();

    ClerkEmulator emulator() {
        return EMULATOR;
    }

    ClerkClient clerk() {
        return CLERK;
    }

    TestClock clock() {
        return CLOCK;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        CLOCK.reset();
        EMULATOR.reset();
    }
}

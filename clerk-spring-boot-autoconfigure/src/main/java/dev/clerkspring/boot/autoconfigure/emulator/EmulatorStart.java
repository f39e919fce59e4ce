package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkConfigurationException;
import dev.clerkspring.boot.autoconfigure.ConfiguredKeys;
import dev.clerkspring.emulator.ClerkEmulator;
import java.io.UncheckedIOException;
import org.springframework.core.env.Environment;

/**
 * Starts the emulator, and keeps it, which signs anybody in as anybody, away from production.
 */
final class EmulatorStart {

    private EmulatorStart() {}

    static ClerkEmulator start(int port) {
        try {
            return ClerkEmulator.builder().port(port).start();
        } catch (UncheckedIOException | IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The Clerk emulator cannot have the port " + port + ".",
                    "Set 'clerk.emulator.port' to a free port, or remove it to let the emulator find one.");
        }
    }

    static void refuseLiveKeys(Environment environment) {
        if (ConfiguredKeys.liveIn(environment)) {
            throw new ClerkConfigurationException(
                    "The Clerk emulator is enabled beside a live key. The emulator signs anybody in as anybody, and a live"
                            + " key says that this is production.",
                    "Remove 'clerk.emulator.enabled=true' (CLERK_EMULATOR_ENABLED) to use the Clerk instance, or remove"
                            + " the live key to use the emulator.");
        }
    }
}

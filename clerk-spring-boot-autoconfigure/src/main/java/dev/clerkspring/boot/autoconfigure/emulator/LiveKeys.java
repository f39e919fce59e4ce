package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkConfigurationException;
import dev.clerkspring.boot.autoconfigure.ConfiguredKeys;
import org.springframework.core.env.Environment;

/**
 * Keeps the emulator, which signs anybody in as anybody, away from production.
 */
final class LiveKeys {

    private LiveKeys() {}

    static void refuse(Environment environment) {
        if (ConfiguredKeys.liveIn(environment)) {
            throw new ClerkConfigurationException(
                    "The Clerk emulator is enabled beside a live key. The emulator signs anybody in as anybody, and a live"
                            + " key says that this is production.",
                    "Remove 'clerk.emulator.enabled=true' (CLERK_EMULATOR_ENABLED) to use the Clerk instance, or remove"
                            + " the live key to use the emulator.");
        }
    }
}

package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkConfigurationException;
import dev.clerkspring.boot.autoconfigure.ClerkProperties;
import dev.clerkspring.boot.autoconfigure.ConfiguredKeys;
import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.emulator.seed.SeedException;
import java.io.UncheckedIOException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

/**
 * Starts the emulator, and keeps it, which signs anybody in as anybody, away from production.
 */
final class EmulatorStart {

    private EmulatorStart() {}

    static ClerkEmulator start(ClerkProperties.Emulator properties) {
        var builder = ClerkEmulator.builder();
        if (properties.seed() != null) {
            builder.seed(seed(properties.seed()));
        }
        try {
            return builder.port(properties.port()).start();
        } catch (UncheckedIOException | IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The Clerk emulator cannot have the port " + properties.port() + ".",
                    "Set 'clerk.emulator.port' to a free port, or remove it to let the emulator find one.");
        }
    }

    private static Seed seed(Resource resource) {
        try {
            return Seed.read(resource);
        } catch (SeedException ex) {
            throw new ClerkConfigurationException(
                    "The seed of the Clerk emulator is wrong: " + resource.getDescription() + ", " + ex.getMessage(),
                    "Correct the file that 'clerk.emulator.seed' names.");
        } catch (UncheckedIOException ex) {
            throw new ClerkConfigurationException(
                    "The seed of the Clerk emulator cannot be read: " + resource.getDescription(),
                    "Let 'clerk.emulator.seed' name a file, such as 'classpath:personas.yaml'.");
        }
    }

    static boolean inProduction(Environment environment) {
        return environment.matchesProfiles("prod | production");
    }

    static void refuseProduction(Environment environment) {
        if (inProduction(environment)) {
            throw new ClerkConfigurationException(
                    "The Clerk emulator is enabled in a production profile. The emulator signs anybody in as anybody.",
                    "Remove 'clerk.emulator.enabled=true' (CLERK_EMULATOR_ENABLED) and set the keys of the Clerk"
                            + " instance, or use a profile with another name than 'prod' and 'production'.");
        }
        if (ConfiguredKeys.liveIn(environment)) {
            throw new ClerkConfigurationException(
                    "The Clerk emulator is enabled beside a live key. The emulator signs anybody in as anybody, and a live"
                            + " key says that this is production.",
                    "Remove 'clerk.emulator.enabled=true' (CLERK_EMULATOR_ENABLED) to use the Clerk instance, or remove"
                            + " the live key to use the emulator.");
        }
    }
}

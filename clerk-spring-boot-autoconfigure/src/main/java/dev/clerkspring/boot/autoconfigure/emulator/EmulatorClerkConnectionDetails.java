package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import org.springframework.core.env.Environment;

/**
 * The connection to the emulator that runs in this process.
 */
final class EmulatorClerkConnectionDetails implements ClerkEmulatorConnectionDetails {

    private final ClerkEmulator emulator;

    private final Environment environment;

    EmulatorClerkConnectionDetails(ClerkEmulator emulator, Environment environment) {
        this.emulator = emulator;
        this.environment = environment;
    }

    @Override
    public SecretKey getSecretKey() {
        return emulator.secretKey();
    }

    @Override
    public PublishableKey getPublishableKey() {
        return emulator.publishableKey();
    }

    @Override
    public String getApiUrl() {
        return emulator.apiUrl();
    }

    /** The application's own door. */
    @Override
    public String getProxyUrl() {
        return EmulatorDoor.publicPath(environment);
    }
}

package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails;
import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;

/**
 * The connection to the emulator that runs in this process.
 */
final class EmulatorClerkConnectionDetails implements ClerkConnectionDetails {

    private final ClerkEmulator emulator;

    EmulatorClerkConnectionDetails(ClerkEmulator emulator) {
        this.emulator = emulator;
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

    @Override
    public String getFrontendApiUrl() {
        return emulator.frontendApiUrl();
    }
}

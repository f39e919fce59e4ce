package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;

/**
 * The connection to an emulator, wherever it runs: one URL serves both APIs and the sign-in page.
 */
public interface ClerkEmulatorConnectionDetails extends ClerkConnectionDetails {

    @Override
    SecretKey getSecretKey();

    @Override
    PublishableKey getPublishableKey();

    @Override
    String getApiUrl();

    @Override
    default String getFrontendApiUrl() {
        return getApiUrl();
    }

    @Override
    default String getProxyUrl() {
        return getFrontendApiUrl();
    }

    @Override
    default String getSignInUrl() {
        return getProxyUrl() + "/sign-in";
    }

    /** Nobody has to sign up. */
    @Override
    default String getSignUpUrl() {
        return getSignInUrl();
    }
}

package dev.clerkspring.test.container;

import dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails;
import dev.clerkspring.boot.autoconfigure.emulator.ClerkEmulatorConnectionDetails;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/**
 * Connects an application to a {@link ClerkEmulatorContainer} that is a {@code @ServiceConnection}.
 */
class ClerkEmulatorContainerConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<ClerkEmulatorContainer, ClerkConnectionDetails> {

    @Override
    protected ClerkConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<ClerkEmulatorContainer> source) {
        return new ClerkEmulatorContainerConnectionDetails(source);
    }

    private static final class ClerkEmulatorContainerConnectionDetails
            extends ContainerConnectionDetails<ClerkEmulatorContainer> implements ClerkEmulatorConnectionDetails {

        private ClerkEmulatorContainerConnectionDetails(ContainerConnectionSource<ClerkEmulatorContainer> source) {
            super(source);
        }

        @Override
        public SecretKey getSecretKey() {
            return getContainer().getSecretKey();
        }

        @Override
        public PublishableKey getPublishableKey() {
            return getContainer().getPublishableKey();
        }

        @Override
        public String getApiUrl() {
            return getContainer().getUrl();
        }
    }
}

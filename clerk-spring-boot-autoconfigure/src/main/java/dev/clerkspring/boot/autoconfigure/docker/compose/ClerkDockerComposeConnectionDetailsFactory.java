package dev.clerkspring.boot.autoconfigure.docker.compose;

import dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails;
import dev.clerkspring.boot.autoconfigure.emulator.ClerkEmulatorConnectionDetails;
import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.util.Assert;

/**
 * Connects to a service of Docker Compose that runs the image {@code clerk-emulator}. The service's environment must have the
 * keys, {@code CLERK_SECRET_KEY} and {@code CLERK_PUBLISHABLE_KEY}, since those that it would make itself are not to be seen.
 */
class ClerkDockerComposeConnectionDetailsFactory extends DockerComposeConnectionDetailsFactory<ClerkConnectionDetails> {

    ClerkDockerComposeConnectionDetailsFactory() {
        super("clerk-emulator");
    }

    @Override
    protected @Nullable ClerkConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
        return new ClerkDockerComposeConnectionDetails(source.getRunningService());
    }

    private static final class ClerkDockerComposeConnectionDetails extends DockerComposeConnectionDetails
            implements ClerkEmulatorConnectionDetails {

        private final SecretKey secretKey;

        private final PublishableKey publishableKey;

        private final String url;

        private ClerkDockerComposeConnectionDetails(RunningService service) {
            super(service);
            this.secretKey = SecretKey.parse(variable(service, "CLERK_SECRET_KEY"));
            this.publishableKey = PublishableKey.parse(variable(service, "CLERK_PUBLISHABLE_KEY"));
            this.url = "http://" + service.host() + ":" + service.ports().get(ClerkEmulator.PROGRAM_PORT);
        }

        private static String variable(RunningService service, String name) {
            Map<String, @Nullable String> environment = service.env();
            var value = environment.get(name);
            Assert.state(value != null, () -> "The service '" + service.name() + "' needs the variable " + name);
            return value;
        }

        @Override
        public SecretKey getSecretKey() {
            return secretKey;
        }

        @Override
        public PublishableKey getPublishableKey() {
            return publishableKey;
        }

        @Override
        public String getApiUrl() {
            return url;
        }
    }
}

package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ClerkConfigurationException;
import dev.clerkspring.emulator.ClerkEmulator;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Has the emulator send webhooks to the application, once that has started and its port is known.
 */
final class EmulatorWebhookTarget implements ApplicationListener<ApplicationStartedEvent> {

    private final ClerkEmulator emulator;

    private final @Nullable String url;

    /**
     * Makes the listener.
     *
     * @param emulator what sends
     * @param url where to; a path is one of the application; null for nowhere
     */
    EmulatorWebhookTarget(ClerkEmulator emulator, @Nullable String url) {
        this.emulator = emulator;
        this.url = url;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        if (url == null || url.isBlank()) {
            return;
        }
        try {
            emulator.webhooks()
                    .addEndpoint(URI.create(
                            url.startsWith("/")
                                    ? application(event.getApplicationContext().getEnvironment()) + url
                                    : url));
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The Clerk emulator cannot send webhooks to 'clerk.emulator.webhook-url'.",
                    "Set it to an http or https URL, or to a path in an application with a web server.");
        }
    }

    private static String application(Environment environment) {
        var port = environment.getProperty("local.server.port", "");
        var path = EmulatorDoor.publicPath(environment);
        return "http://localhost:" + port + path.substring(0, path.length() - EmulatorDoor.PATH.length());
    }
}

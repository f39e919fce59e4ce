package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ConfiguredKeys;
import dev.clerkspring.emulator.ClerkEmulator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Says in one line, once the application has started, that it uses the emulator and where to sign in.
 */
final class EmulatorAnnouncement implements ApplicationListener<ApplicationStartedEvent> {

    private static final Log logger = LogFactory.getLog(EmulatorAnnouncement.class);

    private final ClerkEmulator emulator;

    EmulatorAnnouncement(ClerkEmulator emulator) {
        this.emulator = emulator;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        logger.info("Using the local Clerk at " + emulator.apiUrl() + " ("
                + (ConfiguredKeys.anyIn(environment)
                        ? "'clerk.emulator.enabled' is true"
                        : "no Clerk key is configured")
                + "); sign in at " + signIn(environment));
    }

    private String signIn(Environment environment) {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return emulator.apiUrl() + "/sign-in";
        }
        return "http://localhost:" + port + EmulatorDoor.publicPath(environment) + "/sign-in";
    }
}

package dev.clerkspring.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** An application whose Clerk is the emulator in a container. */
@EnabledIf(
        value = "dev.clerkspring.test.container.EmulatorImage#canBeBuilt",
        disabledReason =
                "Needs a Docker engine, the packaged emulator, and clerk.emulator.base-image: an image with Java"
                        + " that is on this machine")
@Testcontainers
class ClerkEmulatorContainerTests extends ImageApplication {

    private static final long MOST = 200_000_000;

    @Container
    @ServiceConnection
    static final ClerkEmulatorContainer emulator = new ClerkEmulatorContainer(EmulatorImage.build());

    @Test
    void isSmall() {
        var size = EmulatorImage.size();
        System.out.printf("image %s: %d MB%n", EmulatorImage.NAME, size / 1_000_000);

        assertThat(size).isLessThan(MOST);
    }
}

package dev.clerkspring.test.container;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.util.regex.Pattern;
import org.springframework.util.Assert;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A container with the emulator.
 *
 * <pre>{@code
 * @Container
 * @ServiceConnection
 * static final ClerkEmulatorContainer clerk = new ClerkEmulatorContainer("clerk-emulator:0.1.0");
 * }</pre>
 *
 * <p>Its keys are new at every start, unless they are given as variables of its environment: {@code CLERK_SECRET_KEY},
 * {@code CLERK_PUBLISHABLE_KEY}.
 */
public final class ClerkEmulatorContainer extends GenericContainer<ClerkEmulatorContainer> {

    /** The port inside the container. */
    public static final int PORT = ClerkEmulator.PROGRAM_PORT;

    private static final String LAST_LINE = ".*CLERK_WEBHOOK_SIGNING_SECRET=.*\\s";

    /**
     * Creates a container that is not started yet.
     *
     * @param image name of an image built from the emulator's Dockerfile, such as {@code clerk-emulator:0.1.0}
     */
    public ClerkEmulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /**
     * Creates a container that is not started yet.
     *
     * @param image name of an image built from the emulator's Dockerfile
     */
    public ClerkEmulatorContainer(DockerImageName image) {
        super(image);
        withExposedPorts(PORT);
        waitingFor(Wait.forLogMessage(LAST_LINE, 1));
    }

    /** Browsers and applications call it by the name of the machine with the engine. */
    @Override
    protected void configure() {
        addEnv("CLERK_EMULATOR_HOST", getHost());
    }

    /**
     * Returns the base URL of the Backend API, the Frontend API and the dashboard.
     *
     * @return such as {@code http://localhost:32768}, without {@code /v1}
     * @throws IllegalStateException if the container is not running
     */
    public String getUrl() {
        return "http://" + getHost() + ":" + getMappedPort(PORT);
    }

    /**
     * Returns the secret key.
     *
     * @return of a development instance
     * @throws IllegalStateException if the container is not running
     */
    public SecretKey getSecretKey() {
        return SecretKey.parse(variable("CLERK_SECRET_KEY"));
    }

    /**
     * Returns the publishable key.
     *
     * @return of a development instance
     * @throws IllegalStateException if the container is not running
     */
    public PublishableKey getPublishableKey() {
        return PublishableKey.parse(variable("CLERK_PUBLISHABLE_KEY"));
    }

    /** As the emulator prints it at start. */
    private String variable(String name) {
        Assert.state(isRunning(), "The container is not running");
        var line = Pattern.compile("^" + name + "=(\\S+)", Pattern.MULTILINE).matcher(getLogs(OutputType.STDOUT));
        Assert.state(line.find(), () -> "The emulator has not printed " + name);
        return line.group(1);
    }
}

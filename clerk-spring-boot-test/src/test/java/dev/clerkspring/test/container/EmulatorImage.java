package dev.clerkspring.test.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/**
 * The emulator's image, made from its Dockerfile on a base that is on this machine: no test pulls.
 */
final class EmulatorImage {

    static final String NAME = "clerk-emulator:test";

    private static final String BASE = System.getProperty("clerk.emulator.base-image", "");

    private static final Path EMULATOR = Path.of("..", "clerk-emulator");

    private EmulatorImage() {}

    /** Whether a base was given, the jar is packaged, and an engine runs. */
    static boolean canBeBuilt() {
        return !BASE.isEmpty()
                && Files.exists(EMULATOR.resolve("target/clerk-emulator-standalone.jar"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Whether Docker Compose is there too, of a version that Boot takes. */
    static boolean canBeComposed() {
        return canBeBuilt()
                && execute("docker", "compose", "version", "--format", "json").succeeded();
    }

    /**
     * Builds it.
     *
     * @return its name
     */
    static String build() {
        run("docker", "build", "--quiet", "--tag", NAME, "--build-arg", "BASE=" + BASE, EMULATOR.toString());
        return NAME;
    }

    /**
     * Asks how large it is.
     *
     * @return in bytes, with its base
     */
    static long size() {
        return Long.parseLong(run("docker", "image", "inspect", "--format", "{{.Size}}", NAME));
    }

    private static String run(String... command) {
        var result = execute(command);
        if (!result.succeeded()) {
            throw new IllegalStateException(String.join(" ", command) + ": " + result.output());
        }
        return result.output();
    }

    private static Result execute(String... command) {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DOCKER_BUILDKIT", "0"); // it would look for the base in a registry first
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Result(process.waitFor() == 0, output);
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private record Result(boolean succeeded, String output) {}
}

package dev.clerkspring.conformance.emulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clerkspring.sdk.json.ClerkJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The emulator's jar in a process of its own, known by nothing but the variables that it prints.
 */
final class StandaloneEmulator implements AutoCloseable {

    private static final Path JAR = Path.of("..", "clerk-emulator", "target", "clerk-emulator-standalone.jar");

    private static final int VARIABLES = 5;

    private final HttpClient http = HttpClient.newHttpClient();

    private final Process process;

    private final Map<String, String> variables = new LinkedHashMap<>();

    private StandaloneEmulator(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts it. Skips the test where there is no jar. */
    static StandaloneEmulator start() {
        assumeTrue(Files.exists(JAR), "The emulator's jar is missing: run 'mvn -pl conformance -am verify'");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString(), "--port=0");
        // Or what a developer's shell knows of Clerk would be in it.
        command.environment().keySet().removeIf(name -> name.startsWith("CLERK_") || name.startsWith("SPRING_"));
        try {
            var emulator = new StandaloneEmulator(
                    command.redirectError(ProcessBuilder.Redirect.INHERIT).start());
            emulator.read(emulator.process.inputReader());
            return emulator;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void read(BufferedReader out) throws IOException {
        for (int i = 0; i < VARIABLES; i++) {
            var line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("The emulator's jar does not start");
            }
            variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
    }

    /** The {@code CLERK_…} variables for an application. */
    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    String apiUrl() {
        return variables.get("CLERK_API_URL");
    }

    String frontendApiUrl() {
        return variables.get("CLERK_PROXY_URL");
    }

    String secretKey() {
        return variables.get("CLERK_SECRET_KEY");
    }

    /** A token of a new session of a persona's. */
    String sessionToken(String persona) {
        var request = request("/sign-in")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", frontendApiUrl())
                .POST(BodyPublishers.ofString("persona=" + persona));
        return ClerkJson.mapper().readTree(send(request)).path("jwt").asString();
    }

    void reset() {
        send(request("/__emulator/reset").POST(BodyPublishers.noBody()));
    }

    /** Goes on with what another emulator knows. */
    void restore(String snapshot) {
        send(request("/__emulator/snapshot")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(snapshot)));
    }

    /** Tells an endpoint what happens. */
    void deliverTo(String url) {
        send(request("/__emulator/webhook-endpoints")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"url\":\"" + url + "\"}")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(frontendApiUrl() + path));
    }

    private String send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(request + " failed: " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

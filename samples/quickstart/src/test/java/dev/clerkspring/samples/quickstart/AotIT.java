package dev.clerkspring.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the packaged application as it has been processed ahead of time, against a Clerk beside it. */
class AotIT {

    private static final Duration START = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();

    private final Path log = Path.of("target", "aot.log");

    private ClerkEmulator clerk;

    private Process application;

    private String base;

    @BeforeEach
    void start() throws Exception {
        clerk = ClerkEmulator.builder().start();
        int port = freePort();
        base = "http://localhost:" + port;
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dspring.aot.enabled=true",
                        "-jar",
                        System.getProperty("quickstart.jar"),
                        "--server.port=" + port,
                        "--clerk.api-url=" + clerk.apiUrl(),
                        "--clerk.secret-key=" + clerk.secretKey().value(),
                        "--clerk.publishable-key=" + clerk.publishableKey().value())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitStart();
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.destroyForcibly();
        }
        clerk.close();
    }

    @Test
    void authenticatesAndCallsClerk() throws Exception {
        assertThat(Files.readString(log)).contains("AOT-processed");
        assertThat(get("/api/public", null).statusCode()).isEqualTo(200);
        assertThat(get("/api/me", null).statusCode()).isEqualTo(401);
        assertThat(get("/api/me", clerk.sessionToken("ada", base)))
                .returns(200, HttpResponse::statusCode)
                .extracting(HttpResponse::body)
                .asString()
                .contains("\"firstName\":\"Ada\"");
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void awaitStart() throws IOException, InterruptedException {
        var end = Instant.now().plus(START);
        while (true) {
            try {
                get("/api/public", null);
                return;
            } catch (ConnectException ex) {
                assertThat(application.isAlive() && Instant.now().isBefore(end))
                        .as(() -> "The application does not start: " + read())
                        .isTrue();
                Thread.sleep(100);
            }
        }
    }

    private String read() {
        try {
            return Files.readString(log);
        } catch (IOException ex) {
            return ex.toString();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

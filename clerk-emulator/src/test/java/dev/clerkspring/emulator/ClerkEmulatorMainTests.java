package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.instance.PublishableKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program: as a process of its own where that matters, and otherwise in this one.
 */
class ClerkEmulatorMainTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheVariablesAndStaysUp() throws Exception {
        var process = start("--port=0");
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            var variables = new LinkedHashMap<String, String>();
            for (int i = 0; i < 5; i++) {
                var line = lines.readLine();
                variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
            assertThat(variables.keySet())
                    .containsExactly(
                            "CLERK_API_URL",
                            "CLERK_SECRET_KEY",
                            "CLERK_PUBLISHABLE_KEY",
                            "CLERK_PROXY_URL",
                            "CLERK_WEBHOOK_SIGNING_SECRET");
            assertThat(variables.get("CLERK_SECRET_KEY")).startsWith("sk_test_emulator_");
            assertThat(variables.get("CLERK_WEBHOOK_SIGNING_SECRET")).startsWith("whsec_");
            assertThat(PublishableKey.parse(variables.get("CLERK_PUBLISHABLE_KEY"))
                            .frontendApi())
                    .matches("emulator-[0-9a-f]+\\.clerk\\.localhost");
            var request = HttpRequest.newBuilder(URI.create(variables.get("CLERK_API_URL") + "/v1/users/count"))
                    .header("Authorization", "Bearer " + variables.get("CLERK_SECRET_KEY"))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(process.isAlive()).isTrue();
            assertThat(lines.ready()).as("anything else").isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void exitsWithTheStatus() throws Exception {
        var process = start("4800");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(text(process.getErrorStream())).contains("Not understood: 4800");
        assertThat(text(process.getInputStream())).isEmpty();
    }

    @Test
    void saysThatThePortIsTaken() {
        try (var other = ClerkEmulator.builder().start()) {
            assertThat(run("--port=" + other.port())).isEqualTo(2);
            assertThat(err.toString()).contains("is it in use").doesNotContain("Exception");
            assertThat(out.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=x", "--port=", "--port=65536", "--port=-1", "--prot=1", "--https-port=x", "4800"})
    void refusesWhatItDoesNotUnderstand(String argument) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString()).contains("Not understood: " + argument, "Usage:");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--seed=/nowhere/seed.yaml, Cannot read the file of --seed",
        "--secret-key=sk_live_x, no live secret key",
        "--signing-key=pom.xml, A signing key is",
        "--snapshot=README.md, A snapshot is JSON",
        "--deterministic=today, Not understood"
    })
    void saysWhatItCannotUse(String argument, String problem) {
        assertThat(run("--port=0", argument)).isEqualTo(2);
        assertThat(err.toString()).contains(problem).doesNotContain("Exception", "sk_live_x");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysOnWhichLineASeedIsWrong(@TempDir Path directory) throws Exception {
        var seed = Files.writeString(directory.resolve("seed.yaml"), "personas:\n- id: a\n  plans: [x]\n");
        assertThat(run("--port=0", "--seed=" + seed)).isEqualTo(2);
        assertThat(err.toString()).contains(seed + ": line 3: personas[0].plans[0]: ");
    }

    @Test
    void refusesProduction() {
        var environment = Map.of("SPRING_PROFILES_ACTIVE", "prod");
        assertThat(program(environment).run("--port=0")).isEqualTo(2);
        assertThat(err.toString()).contains("development only");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage:");
    }

    private int run(String... arguments) {
        return program(Map.of()).run(arguments);
    }

    private ClerkEmulatorMain program(Map<String, String> environment) {
        return new ClerkEmulatorMain(environment, new PrintStream(out), new PrintStream(err));
    }

    private static Process start(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(ClerkEmulatorMain.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}

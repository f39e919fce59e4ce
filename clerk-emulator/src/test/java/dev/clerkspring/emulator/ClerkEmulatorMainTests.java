package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.instance.PublishableKey;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program, as a process of its own.
 */
class ClerkEmulatorMainTests {

    @Test
    void printsTheVariablesAndStaysUp() throws Exception {
        var process = start("--port=0");
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var variables = new LinkedHashMap<String, String>();
            for (int i = 0; i < 5; i++) {
                var line = out.readLine();
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
            assertThat(out.ready()).as("anything else").isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=x", "--port=", "--port=65536", "--port=-1", "--prot=1", "--https-port=x", "4800"})
    void refusesWhatItDoesNotUnderstand(String argument) throws Exception {
        var process = start(argument);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(text(process.getErrorStream())).contains("Not understood: " + argument, "Usage:");
        assertThat(text(process.getInputStream())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--seed=/nowhere/seed.yaml, Cannot read the file of --seed",
        "--secret-key=sk_live_x, no live secret key",
        "--signing-key=pom.xml, A signing key is",
        "--snapshot=README.md, A snapshot is JSON",
        "--deterministic=today, Not understood"
    })
    void saysWhatItCannotUse(String argument, String problem) throws Exception {
        var process = start("--port=0", argument);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(text(process.getErrorStream())).contains(problem).doesNotContain("Exception", "sk_live_x");
        assertThat(text(process.getInputStream())).isEmpty();
    }

    @Test
    void saysOnWhichLineASeedIsWrong(@TempDir Path directory) throws Exception {
        var seed = Files.writeString(directory.resolve("seed.yaml"), "personas:\n- id: a\n  plans: [x]\n");
        var process = start("--port=0", "--seed=" + seed);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(text(process.getErrorStream())).contains(seed + ": line 3: personas[0].plans[0]: ");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var other = ClerkEmulator.builder().start()) {
            var process = start("--port=" + other.port());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(text(process.getErrorStream())).contains("is it in use").doesNotContain("Exception");
            assertThat(text(process.getInputStream())).isEmpty();
        }
    }

    @Test
    void helps() throws Exception {
        var process = start("--help");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(text(process.getInputStream())).startsWith("Usage:");
    }

    private static Process start(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.add(ClerkEmulatorMain.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}

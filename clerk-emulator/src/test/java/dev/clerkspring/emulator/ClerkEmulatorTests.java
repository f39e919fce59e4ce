package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Starting and closing, settings, and what HTTP itself can bring.
 */
class ClerkEmulatorTests {

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    @Test
    void closingFreesThePort() {
        int port;
        try (var emulator = ClerkEmulator.builder().start()) {
            port = emulator.port();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> ClerkEmulator.builder().port(port).start());
        }
        try (var again = ClerkEmulator.builder().port(port).start()) {
            assertThat(again.apiUrl()).isEqualTo("http://127.0.0.1:" + port);
        }
    }

    @Test
    void takesGivenKeysAndPersonas() {
        var key = PublishableKey.of(InstanceType.DEVELOPMENT, "mine.clerk.localhost");
        var dora = Seed.Persona.of("dora", "Dora", "<b>", "A \"test\"", List.of(), List.of());
        try (var emulator = ClerkEmulator.builder()
                .publishableKey(key)
                .secretKey(SecretKey.parse("sk_test_mine"))
                .seed(Seed.defaults().withPersonas(dora))
                .start()) {
            assertThat(emulator.publishableKey()).isEqualTo(key);
            assertThat(emulator.secretKey().value()).isEqualTo("sk_test_mine");
            assertThat(emulator.personas()).containsExactly("dora");
            assertThat(emulator.sessionToken("dora", null)).isNotBlank();
            assertThatIllegalArgumentException().isThrownBy(() -> emulator.sessionToken("ada", null));
        }
    }

    @Test
    void aBuilderThatIsUsedAgainLeavesTheFirstEmulatorAsItIs() {
        var builder = ClerkEmulator.builder()
                .secretKey(SecretKey.parse("sk_test_one"))
                .deterministicIds();
        try (var first = builder.start()) {
            var dora = Seed.Persona.of("dora", "Dora", "", "", List.of(), List.of());
            builder.secretKey(SecretKey.parse("sk_test_two"))
                    .seed(Seed.defaults().withPersonas(dora));
            first.reset();
            assertThat(first.secretKey().value()).isEqualTo("sk_test_one");
            assertThat(first.personas()).contains("ada").doesNotContain("dora");
            try (var second = builder.start()) {
                assertThat(second.secretKey().value()).isEqualTo("sk_test_two");
                assertThat(second.personas()).containsExactly("dora");
            }
        }
    }

    @Test
    void idsThatCountBeginAnewWithEveryEmulator() {
        var builder = ClerkEmulator.builder().deterministicIds();
        try (var first = builder.start();
                var second = builder.start()) {
            assertThat(second.store().id("user")).isEqualTo(first.store().id("user"));
        }
    }

    @Test
    void refusesLiveKeysAndImpossiblePorts() {
        var builder = ClerkEmulator.builder();
        var live = PublishableKey.of(InstanceType.PRODUCTION, "clerk.example.com");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.publishableKey(live));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretKey(SecretKey.parse("sk_live_x")));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(65536));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET /personas HTTP/1.1,              200
            HEAD /personas HTTP/1.1,             200
            HEAD /sign-in HTTP/1.1,              200
            GET /nothing HTTP/1.1,               404
            GET /%zz HTTP/1.1,                   400
            GET /a|b HTTP/1.1,                   400
            GET /..%2f..%2fetc HTTP/1.1,         404
            GET //v1/users HTTP/1.1,             404
            GET /v1/users;x=/v1/client HTTP/1.1, 401
            GET /%76%31/users HTTP/1.1,          401
            GET /v1;x=1/users HTTP/1.1,          401
            GET /v1/client/../users HTTP/1.1,    404
            GET /V1/users HTTP/1.1,              404
            GET http://x/personas HTTP/1.1,      200
            OPTIONS /v1/users HTTP/1.1,          401
            """)
    void answersWhatHttpCanBring(String requestLine, int status) throws Exception {
        int port = SHARED.emulator().port();
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = requestLine + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("\tat ");
            if (requestLine.startsWith("HEAD")) {
                assertThat(answer).endsWith("\r\n\r\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"user_id\":{}}", "null", "\"x\""})
    void aBodyThatCannotBeReadIsA422(String body) throws Exception {
        assertThat(post(BodyPublishers.ofString(body))).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25, 40})
    void aBodyThatIsTooLargeIsA413(int megabytes) throws Exception {
        assertThat(post(BodyPublishers.ofByteArray(new byte[megabytes * 1024 * 1024])))
                .isEqualTo(413);
    }

    private static int post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var emulator = SHARED.emulator();
        var request = HttpRequest.newBuilder(URI.create(emulator.apiUrl() + "/v1/sessions"))
                .header("Authorization", "Bearer " + emulator.secretKey().value())
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}

package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose name leads to this machine is of the emulator's own origin to a browser, and yet gets nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostGuardTests {

    private ClerkEmulator emulator;

    @BeforeAll
    void start() {
        emulator = ClerkEmulator.builder()
                .publishableKey(PublishableKey.of(InstanceType.DEVELOPMENT, "x-y-1.clerk.accounts.dev"))
                .secretKey(SecretKey.parse("sk_test_mine"))
                .host("docker.example.com")
                .start();
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:PORT",
                "LOCALHOST:PORT",
                "127.0.0.1:PORT",
                "[::1]:PORT",
                "172.17.0.2:4800",
                "app.localhost:8080",
                "clerk:4800",
                "my-clerk-emulator-1:4800",
                "f00dcafe1234:4800",
                "host.docker.internal:32768",
                "x-y-1.clerk.accounts.dev",
                "docker.example.com:32768",
                "Docker.Example.com"
            })
    void answersToNamesThatItIsCalledBy(String host) throws Exception {
        for (var path :
                new String[] {"/", "/personas", "/sign-in", "/v1/client", "/v1/environment", "/__emulator/keys"}) {
            assertThat(get(path, host, "")).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            evil.example:PORT,           /,                              -,                             403
            evil.example:PORT,           /personas,                      -,                             403
            evil.example:PORT,           /sign-in,                       -,                             403
            evil.example:PORT,           /v1/client,                     -,                             403
            evil.example:PORT,           /v1/client,                     Authorization: Bearer x,       403
            evil.example:PORT,           /v1/environment,                -,                             403
            evil.example:PORT,           /v1/tickets/accept?ticket=x,    -,                             403
            evil.example:PORT,           /__emulator/keys,               -,                             403
            evil.example:PORT,           /__emulator/keys,               X-Forwarded-Host: localhost,   403
            localhost.evil.example:PORT, /personas,                      -,                             403
            127.0.0.1.nip.io:PORT,       /personas,                      -,                             403
            evil.example.:PORT,          /personas,                      -,                             403
            a b,                         /personas,                      -,                             403
            evil.example:PORT,           /.well-known/jwks.json,         -,                             200
            evil.example:PORT,           /v1/users,                      -,                             401
            evil.example:PORT,           /v1/users,                      Authorization: Bearer sk_test_mine, 200
            evil.example:PORT,           /api_keys/ak_none,              Authorization: Bearer sk_test_mine, 404
            """)
    void byAnyOtherNameOnlyBackendsGetAnything(String host, String path, String header, int status) throws Exception {
        assertThat(get(path, host, header != null ? header + "\r\n" : "")).isEqualTo(status);
    }

    /** By a socket, as clients write the header themselves. */
    private int get(String path, String host, String headers) throws Exception {
        try (var socket = new Socket("127.0.0.1", emulator.port())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host.replace("PORT", "" + emulator.port()) + "\r\n"
                    + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}

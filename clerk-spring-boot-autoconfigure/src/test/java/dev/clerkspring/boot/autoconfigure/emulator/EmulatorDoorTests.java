package dev.clerkspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class EmulatorDoorTests {

    private final EmulatorDoor door = new EmulatorDoor("http://127.0.0.1:4800");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1, localhost:8080, -, -",
                "127.0.0.1, LOCALHOST, -, -",
                "127.8.9.1, 127.0.0.1:8080, -, -",
                "0:0:0:0:0:0:0:1, [::1]:8080, -, -",
                "::1, app.localhost:8080, -, -",
                "::1%lo, localhost, -, -",
                "::ffff:127.0.0.1, localhost, -, -",
                "127.0.0.1, localhost:8080, 127.0.0.1, -",
                "127.0.0.1, localhost:8080, '::1, 127.0.0.1', -"
            })
    void admitsLocalCallers(String remote, String host, String forwardedFor, String forwarded) {
        assertThat(EmulatorDoor.admits(remote, headers(host, forwardedFor, forwarded)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10.0.0.7, localhost:8080, -, -",
                "::2, localhost:8080, -, -",
                "localhost, localhost:8080, -, -",
                "127.0.0.1.evil.example.com, localhost:8080, -, -",
                "-, localhost:8080, -, -",
                "127.0.0.1, evil.example.com, -, -",
                "127.0.0.1, localhost.evil.example.com, -, -",
                "127.0.0.1, evil.example.com:8080#localhost, -, -",
                "127.0.0.1, 10.0.0.7:8080, -, -",
                "127.0.0.1, 0.0.0.0:8080, -, -",
                "127.0.0.1, -, -, -",
                "127.0.0.1, localhost:8080, 203.0.113.9, -",
                "127.0.0.1, localhost:8080, '127.0.0.1, 203.0.113.9', -",
                "127.0.0.1, localhost:8080, unknown, -",
                "127.0.0.1, localhost:8080, -, for=127.0.0.1"
            })
    void refusesEverybodyElse(String remote, String host, String forwardedFor, String forwarded) {
        assertThat(EmulatorDoor.admits(remote, headers(host, forwardedFor, forwarded)))
                .isFalse();
    }

    /** A tunnel may call the application by a local name and still tell by which one it was called itself. */
    @ParameterizedTest
    @CsvSource({"localhost:8080, true", "app.localhost, true", "mine.tunnel.example.com, false", "'', true"})
    void looksAtTheNameThatAProxyWasCalledBy(String forwardedHost, boolean admitted) {
        var headers = headers("localhost:8080", null, null);
        headers.add("X-Forwarded-Host", forwardedHost);
        assertThat(EmulatorDoor.admits("127.0.0.1", headers)).isEqualTo(admitted);
    }

    private static HttpHeaders headers(String host, String forwardedFor, String forwarded) {
        var headers = new HttpHeaders();
        add(headers, "Host", host);
        add(headers, "X-Forwarded-For", forwardedFor);
        add(headers, "Forwarded", forwarded);
        return headers;
    }

    private static void add(HttpHeaders headers, String name, String value) {
        if (value != null) {
            headers.add(name, value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/__clerk, -, http://127.0.0.1:4800/",
                "/__clerk/, -, http://127.0.0.1:4800/",
                "/__clerk/v1/client, a=b%20c&d=e, http://127.0.0.1:4800/v1/client?a=b%20c&d=e",
                "/__clerk//evil.example.com/x, -, http://127.0.0.1:4800//evil.example.com/x",
                "/__clerk/%2e%2e/x, -, http://127.0.0.1:4800/%2e%2e/x"
            })
    void leadsToTheEmulatorAndNowhereElse(String path, String query, String expected) {
        assertThat(EmulatorDoor.leadsHere(path)).isTrue();
        assertThat(door.target(path, query))
                .hasToString(expected)
                .hasHost("127.0.0.1")
                .hasPort(4800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/__clerkx", "/__clerk@evil.example.com/", "/x/__clerk", "/__CLERK"})
    void isAtItsPathOnly(String path) {
        assertThat(EmulatorDoor.leadsHere(path)).isFalse();
    }

    @Test
    void rejectsWhatIsNoUrl() {
        assertThatIllegalArgumentException().isThrownBy(() -> door.target("/__clerk/a b", null));
    }

    @Test
    void passesHeadersOfTheRequestAndNotOfTheConnection() {
        var headers = headers("localhost:8080", "127.0.0.1", null);
        headers.add("Cookie", "a=b");
        headers.add("Origin", "http://localhost:8080");
        headers.add("Connection", "keep-alive, X-Hop");
        headers.add("Keep-Alive", "timeout=5");
        headers.add("X-Hop", "1");
        headers.add("Content-Length", "7");
        headers.add("X-Forwarded-Prefix", "/evil");
        var passed = EmulatorDoor.request(headers, "http", "/app");
        assertThat(passed.headerNames())
                .containsExactlyInAnyOrder(
                        "Cookie", "Origin", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix");
        assertThat(passed.get("X-Forwarded-Host")).isEqualTo(List.of("localhost:8080"));
        assertThat(passed.get("X-Forwarded-Proto")).isEqualTo(List.of("http"));
        assertThat(passed.get("X-Forwarded-Prefix")).isEqualTo(List.of("/app/__clerk"));
    }

    @Test
    void passesHeadersOfTheAnswerAndNotOfTheConnection() {
        var headers = new HttpHeaders();
        headers.add("Set-Cookie", "a=b; Path=/");
        headers.add("Set-Cookie", "c=d; Path=/");
        headers.add("Location", "/next");
        headers.add("Transfer-Encoding", "chunked");
        headers.add(":status", "200");
        var passed = EmulatorDoor.response(headers);
        assertThat(passed.headerNames()).containsExactlyInAnyOrder("Set-Cookie", "Location");
        assertThat(passed.get("Set-Cookie")).hasSize(2);
    }
}

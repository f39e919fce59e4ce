package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays its seeds in the ordinary build and fuzzes where {@code JAZZER_FUZZ=1} is set. */
class RequestFuzzTests {

    private static final String VALID = TestTokens.session();

    private static final KeySet KEYS = TestTokens.keySet();

    private static final String KEY = key("pk_test_", "clerk.example.com$");

    private static final RequestAuthenticator AUTHENTICATOR = new RequestAuthenticator(AuthenticationSettings.builder()
            .publishableKey(PublishableKey.parse(KEY))
            .sessionCookie(true)
            .build());

    static Stream<byte[]> requests() {
        return Stream.of(
                        "Bearer " + VALID,
                        "bearer  a.b.c\nBasic dXNlcjpwYXNz",
                        "\nCookie:__session=" + VALID,
                        "\nCookie:__session=" + VALID
                                + "; __client_uat=1\nCookie:__session_abc=x.y.z; __client_uat_abc=0",
                        "\nCookie:__session=%2e%2E; __client_uat=%zz",
                        "Bearer\nCookie:__session=" + VALID)
                .map(request -> request.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("requests")
    @FuzzTest(maxDuration = "10m")
    void signsNobodyInWithoutTheTokenThatWasSigned(byte[] data) {
        var lines = new String(data, StandardCharsets.UTF_8).split("\n");
        var request = new RequestView(
                Arrays.stream(lines).filter(line -> !line.startsWith("Cookie:")).toList(),
                Arrays.stream(lines)
                        .filter(line -> line.startsWith("Cookie:"))
                        .map(line -> line.substring("Cookie:".length()))
                        .toList());
        var decision = AUTHENTICATOR.decide(request, KEYS, TestTokens.NOW);
        if (decision instanceof Decision.SignedIn signedIn) {
            assertThat(signedIn.token().value()).isEqualTo(VALID);
        } else if (decision instanceof Decision.SignedOut signedOut) {
            assertThat(signedOut.reason()).isNotEqualTo(RequestReason.UNEXPECTED_ERROR);
        }
    }

    static Stream<byte[]> cookies() {
        return Stream.of("a=1; a=2", "a=%41%3b; b=%", "=x;;a", "a==; \u0000=", "a=%F0%9F%98%80%C3")
                .map(cookies -> cookies.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("cookies")
    @FuzzTest(maxDuration = "10m")
    void readsAnyCookieHeader(byte[] data) {
        var header = new String(data, StandardCharsets.UTF_8);
        var cookies = new RequestCookies(List.of(header, header));
        for (var pair : header.split(";")) {
            var name = pair.split("=", 2)[0].strip();
            var value = cookies.get(name);
            if (value != null) {
                assertThat(value).isNotEmpty();
                assertThat(header).contains(name);
            }
        }
    }

    static Stream<byte[]> publishableKeys() {
        return Stream.of(
                        KEY,
                        key("pk_live_", "clerk.example.com$"),
                        key("pk_test_", "a$b$"),
                        key("pk_test_", "$"),
                        "pk_test_",
                        "sk_test_abc")
                .map(key -> key.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("publishableKeys")
    @FuzzTest(maxDuration = "10m")
    void refusesAKeyWithOneKindOfException(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        try {
            var key = PublishableKey.parse(text);
            assertThat(key.frontendApi())
                    .isNotEmpty()
                    .doesNotContainAnyWhitespaces()
                    .doesNotContain("$");
            assertThat(key.cookieSuffix()).hasSize(8);
        } catch (IllegalArgumentException ex) {
            assertThat(ex.getMessage()).isNotBlank();
        }
    }

    private static String key(String prefix, String content) {
        return prefix + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}

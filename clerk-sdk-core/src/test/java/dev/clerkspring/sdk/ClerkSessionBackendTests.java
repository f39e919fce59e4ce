package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestUrl;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.authentication.SessionBackend;
import dev.clerkspring.sdk.authentication.Setup;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestKeySource;
import dev.clerkspring.sdk.token.TestTokens;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clerk's cases that need its Backend API, through both drivers and over HTTP. */
class ClerkSessionBackendTests {

    private static final String EXPIRED = TestTokens.withClaim("exp", TestTokens.NOW.getEpochSecond() - 60);

    private static final String NOT_REFRESHED = "session-token-expired-refresh-";

    private final TestApi api = new TestApi();

    private final SessionBackend backend = new ClerkSessionBackend(ClerkClient.builder()
            .apiUrl(api.url())
            .secretKey(SecretKey.parse("sk_test_abc"))
            .retryPolicy(RetryPolicy.none())
            .build()
            .reactive());

    @AfterEach
    void stop() {
        api.close();
    }

    enum Driver {
        BLOCKING,
        REACTIVE;

        Outcome authenticate(SessionBackend backend, RequestView request) {
            var clock = new TestClock();
            var keys = new KeySetCache(TestKeySource.of(TestTokens.keySet()), clock);
            var rules = new RequestAuthenticator(Setup.PROD.settings(HandshakeMode.PROTECTED));
            return this == BLOCKING
                    ? ClerkAuthenticator.create(rules, keys, backend, clock).authenticate(request)
                    : ReactiveClerkAuthenticator.create(rules, keys, backend, clock)
                            .authenticate(request)
                            .block();
        }
    }

    static Stream<Arguments> refreshes() {
        return Stream.of(Driver.values())
                .flatMap(driver -> Stream.of(
                        arguments(driver, 200, cookies("__session=" + TestTokens.session()), "signed in"),
                        arguments(driver, 401, "{\"errors\":[{\"code\":\"x_y\"}]}", NOT_REFRESHED + "x_y"),
                        arguments(driver, 500, "oops", NOT_REFRESHED + "unexpected-bapi-error"),
                        arguments(driver, 200, cookies(""), NOT_REFRESHED + "unexpected-sdk-error"),
                        arguments(driver, 200, "{}", NOT_REFRESHED + "unexpected-sdk-error"),
                        arguments(driver, 200, "", NOT_REFRESHED + "unexpected-sdk-error"),
                        arguments(driver, 200, cookies("__session=x"), NOT_REFRESHED + "invalid-session-token")));
    }

    @ParameterizedTest(name = "Q40 {0} {1}: {3}")
    @MethodSource("refreshes")
    @Covers(value = "Q40", in = Place.DRIVERS)
    void renewsAnExpiredSession(Driver driver, int status, String body, String expected) {
        api.json(status, body);

        assertThat(describe(driver.authenticate(backend, renewable()))).isEqualTo(expected);
        assertThat(api.asked()).hasSize(1);
        assertThat(api.last().method()).isEqualTo("POST");
        assertThat(api.last().uri()).isEqualTo("/v1/sessions/sess_1/refresh");
        assertThat(api.last().body())
                .contains(
                        "\"format\":\"cookie\"",
                        "\"expired_token\":\"" + EXPIRED + "\"",
                        "\"refresh_token\":\"r1\"",
                        "\"request_origin\":\"https://app.example.com\"",
                        "\"request_headers\":{\"user-agent\":[\"Browser\"]}");
    }

    @ParameterizedTest(name = "Q40 {0} network")
    @EnumSource
    @Covers(value = "Q40", in = Place.DRIVERS)
    void saysThatClerkCouldNotBeReached(Driver driver) {
        api.close();

        assertThat(describe(driver.authenticate(backend, renewable()))).isEqualTo(NOT_REFRESHED + "fetch-error");
    }

    @ParameterizedTest
    @EnumSource
    void asksNothingWithoutASecretKey(Driver driver) {
        assertThat(describe(driver.authenticate(SessionBackend.none(), renewable())))
                .isEqualTo(NOT_REFRESHED + "missing-api-client");
        assertThat(describe(driver.authenticate(SessionBackend.none(), returned())))
                .isEqualTo("session-token-missing");
    }

    static Stream<Arguments> payloads() {
        return Stream.of(Driver.values())
                .flatMap(driver -> Stream.of(
                        arguments(driver, 200, directives("__session=" + TestTokens.session()), "signed in"),
                        arguments(driver, 200, directives("__session="), "session-token-missing"),
                        arguments(driver, 200, "[]", "session-token-missing"),
                        arguments(driver, 404, "{\"errors\":[]}", "session-token-missing"),
                        arguments(driver, 500, "", "session-token-missing")));
    }

    @ParameterizedTest(name = "Q37 {0} {1} {2}: {3}")
    @MethodSource("payloads")
    @Covers(value = "Q37", in = Place.DRIVERS)
    void resolvesAHandshakeByReference(Driver driver, int status, String body, String expected) {
        api.json(status, body);

        assertThat(describe(driver.authenticate(backend, returned()))).isEqualTo(expected);
        assertThat(api.asked()).hasSize(1);
        assertThat(api.last().uri()).isEqualTo("/v1/clients/handshake_payload?nonce=hsn_1");
        assertThat(api.last().header("Authorization")).isEqualTo("Bearer sk_test_abc");
    }

    private static String cookies(String cookie) {
        return "{\"object\":\"cookies\",\"cookies\":" + (cookie.isEmpty() ? "[]" : "[\"" + cookie + "\"]") + "}";
    }

    private static String directives(String cookie) {
        return "{\"directives\":[\"" + cookie + "\"]}";
    }

    private static RequestView renewable() {
        var key = Setup.PROD.settings(HandshakeMode.OFF).publishableKey();
        return RequestView.builder()
                .url(RequestUrl.of(URI.create("https://app.example.com/page")))
                .userAgent("Browser")
                .cookies(List.of("__session=" + EXPIRED + "; __client_uat=1; __refresh_" + key.cookieSuffix() + "=r1"))
                .build();
    }

    private static RequestView returned() {
        return RequestView.builder()
                .url(RequestUrl.of(URI.create("https://app.example.com/page")))
                .secFetchDest("document")
                .cookies(List.of("__clerk_handshake_nonce=hsn_1"))
                .build();
    }

    private static String describe(Outcome outcome) {
        return outcome instanceof SignedIn
                ? "signed in"
                : ((SignedOut) outcome).reason().slug();
    }
}

package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestCase;
import dev.clerkspring.sdk.authentication.RequestCases;
import dev.clerkspring.sdk.authentication.ResponseInstructions;
import dev.clerkspring.sdk.authentication.Setup;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The core's cases as requests for a protected page: what was decided is what the browser gets. */
class DecisionTableRequestsTests {

    private static final ThreadLocal<ClerkAuthenticator> CURRENT = new ThreadLocal<>();

    private static final MockMvc MVC = TestChains.mvc(
            CurrentAuthenticator.class,
            ClerkHttpConfigurerTests.CookieSettings.class,
            ClerkHttpConfigurerTests.ExplicitChain.class);

    /** Without those that need an answer from Clerk's API, and those that CSRF protection refuses before. */
    static Stream<RequestCase> cases() {
        return RequestCases.all().stream()
                .filter(row ->
                        !row.expected().startsWith("Needs") && row.fetched().refresh() == null)
                .filter(row -> row.fetched().directives() == null
                        && row.fetched().missingKeys().isEmpty())
                .filter(row -> !row.method().equals("POST")
                        || !row.headers().getOrDefault("Cookie", "").contains("__session"));
    }

    @ParameterizedTest(name = "protected: {0}")
    @MethodSource("cases")
    void startsTheHandshakeWhereAPageIsProtected(RequestCase row) {
        var outcome = outcome(row, HandshakeMode.PROTECTED);
        var challenge = outcome instanceof SignedOut out ? out.challenge() : null;

        assertAnswer(row, HandshakeMode.PROTECTED, outcome, challenge != null ? challenge : outcome.response());
    }

    @ParameterizedTest(name = "always: {0}")
    @MethodSource("cases")
    void startsTheHandshakeEverywhere(RequestCase row) {
        var outcome = outcome(row, HandshakeMode.ALWAYS);

        assertAnswer(row, HandshakeMode.ALWAYS, outcome, outcome.response());
    }

    private static void assertAnswer(
            RequestCase row, HandshakeMode mode, Outcome outcome, ResponseInstructions expected) {
        var response = send(row, mode);

        assertThat(response.getHeader("Location")).isEqualTo(expected.location());
        assertThat(response.getHeaders("Set-Cookie").stream().map(DecisionTableRequestsTests::nameAndValue))
                .containsAll(expected.cookies().stream()
                        .map(DecisionTableRequestsTests::nameAndValue)
                        .toList());
        if (expected.location() != null) {
            assertThat(response.getStatus()).isEqualTo(307);
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        } else {
            assertThat(response.getStatus()).isEqualTo(outcome instanceof SignedIn ? 200 : 401);
        }
        if (row.expected().contains(" ")) {
            assertThat(response.getHeader("x-clerk-auth-reason"))
                    .isEqualTo(row.expected().split(" ")[1]);
        }
    }

    /** The mock response orders attributes anew. */
    private static String nameAndValue(String cookie) {
        return cookie.split(";", 2)[0];
    }

    private static MockHttpServletResponse send(RequestCase row, HandshakeMode mode) {
        var request = request(HttpMethod.valueOf(row.method()), URI.create(row.url()));
        row.headers().forEach(request::header);
        request.with(sent -> {
            sent.setServerPort(443);
            return sent;
        });
        CURRENT.set(authenticator(row.setup(), mode));
        return Responses.of(MVC, request);
    }

    private static Outcome outcome(RequestCase row, HandshakeMode mode) {
        return authenticator(row.setup(), mode).authenticate(row.view());
    }

    private static ClerkAuthenticator authenticator(Setup setup, HandshakeMode mode) {
        return ClerkAuthenticator.create(
                new RequestAuthenticator(setup.settings(mode)), KeySetCache.of(TestTokens.keySet()), new TestClock());
    }

    @Configuration(proxyBeanMethods = false)
    static class CurrentAuthenticator {

        @Bean
        @Primary
        ClerkAuthenticator currentAuthenticator() {
            return request -> CURRENT.get().authenticate(request);
        }
    }
}

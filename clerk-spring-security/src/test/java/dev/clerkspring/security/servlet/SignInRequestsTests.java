package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestCase;
import dev.clerkspring.sdk.authentication.SignInCases;
import dev.clerkspring.sdk.authentication.SignInRedirects;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The core's cases of browsers that are to sign in, on a protected page and on one that is open to all. */
class SignInRequestsTests {

    private static final ThreadLocal<RequestAuthenticator> CURRENT = new ThreadLocal<>();

    private static final MockMvc MVC = TestChains.mvc(
            CurrentAuthenticator.class,
            ClerkHttpConfigurerTests.CookieSettings.class,
            ClerkHttpConfigurerTests.ExplicitChain.class);

    static List<RequestCase> cases() {
        return SignInCases.all();
    }

    static Stream<RequestCase> signIns() {
        return cases().stream()
                .filter(row -> row.method().equals("GET") && row.expected().matches("307 .*/(sign-)?in[/?].*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void sendsBrowsersOfProtectedPagesToSignIn(RequestCase row) {
        var response = send(row, URI.create(row.url()));

        assertThat(said(response)).startsWith(row.expected());
        if (response.getStatus() == 307) {
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(response.getHeader("WWW-Authenticate")).isNull();
            assertThat(response.getHeaders("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__clerk_redirect_count="));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leavesOpenPagesAlone(RequestCase row) {
        var response = send(row, URI.create(row.url()).resolve("/public/page?a=b"));

        assertThat(response.getStatus()).isEqualTo(row.headers().containsValue("Bearer garbage") ? 401 : 200);
    }

    private static String said(MockHttpServletResponse response) {
        var detail = response.getStatus() == 307
                ? response.getHeader("Location")
                : response.getHeader("x-clerk-auth-reason");
        return response.getStatus() + " " + detail;
    }

    private static MockHttpServletResponse send(RequestCase row, URI url) {
        var request = request(HttpMethod.valueOf(row.method()), url);
        row.headers().forEach(request::header);
        request.with(sent -> {
            sent.setServerPort(443);
            return sent;
        });
        CURRENT.set(new RequestAuthenticator(row.setup().settings(HandshakeMode.PROTECTED)));
        return Responses.of(MVC, request);
    }

    /** Whoever asks at an open page is led to the page that a protected one would have led to. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("signIns")
    void leadsControllersToTheSamePages(RequestCase row) {
        var page = row.expected().substring("307 ".length(), row.expected().indexOf("redirect_url"));
        var way = page + "redirect_url=https%3A%2F%2Fapp.example.com%2Fpublic%2Fsign-in";

        assertThat(Responses.body(send(row, URI.create("https://app.example.com/public/sign-in"))))
                .startsWith(way);
        assertThat(Responses.body(send(row, URI.create("https://app.example.com/public/sign-up"))))
                .startsWith("https://")
                .contains("redirect_url=https%3A%2F%2Fapp.example.com%2Fpublic%2Fsign-up")
                .doesNotStartWith(way);
    }

    @Configuration(proxyBeanMethods = false)
    static class CurrentAuthenticator {

        @Bean
        @Primary
        ClerkAuthenticator currentAuthenticator() {
            return request -> ClerkAuthenticator.create(
                            CURRENT.get(), KeySetCache.of(TestTokens.keySet()), new TestClock())
                    .authenticate(request);
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    @RestController
    static final class Pages {

        @RequestMapping("/public/sign-in")
        String signIn(HttpServletRequest request) {
            return redirects().signIn(request);
        }

        @RequestMapping("/public/sign-up")
        String signUp(HttpServletRequest request) {
            return redirects().signUp(request);
        }

        private static ClerkRedirects redirects() {
            return new ClerkRedirects(new SignInRedirects(CURRENT.get(), new TestClock()));
        }
    }
}

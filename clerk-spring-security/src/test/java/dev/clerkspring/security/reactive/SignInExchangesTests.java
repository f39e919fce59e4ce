package dev.clerkspring.security.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestCase;
import dev.clerkspring.sdk.authentication.SignInCases;
import dev.clerkspring.sdk.authentication.SignInRedirects;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The core's cases of browsers that are to sign in, on a protected page and on one that is open to all. */
class SignInExchangesTests {

    private static final AtomicReference<RequestAuthenticator> CURRENT = new AtomicReference<>();

    private static final WebTestClient CLIENT = WebTestClient.bindToApplicationContext(
                    new AnnotationConfigApplicationContext(Application.class))
            .build();

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
        if (response.getStatus().value() == 307) {
            var headers = response.getResponseHeaders();
            assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
            assertThat(headers.getFirst("WWW-Authenticate")).isNull();
            assertThat(headers.get("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__clerk_redirect_count="));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leavesOpenPagesAlone(RequestCase row) {
        var response = send(row, URI.create(row.url()).resolve("/public/page?a=b"));

        assertThat(response.getStatus().value()).isEqualTo(row.headers().containsValue("Bearer garbage") ? 401 : 200);
    }

    /** Whoever asks at an open page is led to the page that a protected one would have led to. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("signIns")
    void leadsControllersToTheSamePages(RequestCase row) {
        var page = row.expected().substring("307 ".length(), row.expected().indexOf("redirect_url"));
        var way = page + "redirect_url=https%3A%2F%2Fapp.example.com%2Fpublic%2Fsign-in";

        assertThat(send(row, URI.create("https://app.example.com/public/sign-in"))
                        .getResponseBody())
                .startsWith(way);
        assertThat(send(row, URI.create("https://app.example.com/public/sign-up"))
                        .getResponseBody())
                .startsWith("https://")
                .contains("redirect_url=https%3A%2F%2Fapp.example.com%2Fpublic%2Fsign-up")
                .doesNotStartWith(way);
    }

    private static String said(EntityExchangeResult<String> response) {
        int status = response.getStatus().value();
        var headers = response.getResponseHeaders();
        return status + " " + headers.getFirst(status == 307 ? "Location" : "x-clerk-auth-reason");
    }

    private static EntityExchangeResult<String> send(RequestCase row, URI url) {
        CURRENT.set(new RequestAuthenticator(row.setup().settings(HandshakeMode.PROTECTED)));
        return CLIENT.method(HttpMethod.valueOf(row.method()))
                .uri(url)
                .headers(headers -> row.headers().forEach(headers::add))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @EnableWebFluxSecurity
    static class Application {

        @Bean
        ClerkServerHttpSecurity clerk() {
            ReactiveClerkAuthenticator authenticator = request -> Mono.fromSupplier(() -> ClerkAuthenticator.create(
                            Objects.requireNonNull(CURRENT.get()), KeySetCache.of(TestTokens.keySet()), new TestClock())
                    .authenticate(request));
            return new ClerkServerHttpSecurity(
                    authenticator,
                    new ClerkAuthenticationConverter(),
                    new ClerkSecuritySettings(true, List.of("https://app.example.com")));
        }

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return clerk.applyTo(http)
                    .authorizeExchange(exchanges -> exchanges
                            .pathMatchers("/public/**")
                            .permitAll()
                            .anyExchange()
                            .authenticated())
                    .build();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    @RestController
    static final class Pages {

        @RequestMapping("/**")
        Mono<String> page() {
            return Mono.just("page");
        }

        @RequestMapping("/public/sign-in")
        Mono<String> signIn(ServerWebExchange exchange) {
            return redirects().signIn(exchange);
        }

        @RequestMapping("/public/sign-up")
        Mono<String> signUp(ServerWebExchange exchange) {
            return redirects().signUp(exchange);
        }

        private static ReactiveClerkRedirects redirects() {
            return new ReactiveClerkRedirects(new SignInRedirects(CURRENT.get(), new TestClock()));
        }
    }
}

package dev.clerkspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.reactive.ReactiveApplication;
import dev.clerkspring.boot.autoconfigure.servlet.ServletApplication;
import dev.clerkspring.emulator.ClerkEmulator;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A browser with cookies at an application on Tomcat, and on Netty, with the emulator: stale sessions heal themselves. */
@ParameterizedClass
@EnumSource
class HandshakeTests {

    enum Stack {
        SERVLET(WebApplicationType.SERVLET, ServletApplication.class),
        REACTIVE(WebApplicationType.REACTIVE, ReactiveApplication.class);

        private final WebApplicationType type;

        private final Class<?> application;

        Stack(WebApplicationType type, Class<?> application) {
            this.type = type;
            this.application = application;
        }
    }

    private static ConfigurableApplicationContext application;

    private static String base;

    @Parameter
    private Stack stack;

    private final CookieManager cookies = new CookieManager();

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final HttpClient careful =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeParameterizedClassInvocation
    static void start(Stack stack) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        base = "http://localhost:" + port;
        application = new SpringApplicationBuilder(stack.application, Clocks.class)
                .web(stack.type)
                .run(
                        "--server.port=" + port,
                        "--clerk.session-cookie.enabled=true",
                        "--clerk.authorized-parties=" + base,
                        "--clerk.security.public-paths=/public");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        application.close();
    }

    @Test
    void renewsASessionThatExpiredWhenAPageIsLoaded() throws Exception {
        signIn();
        assertThat(page(browser, "/session").statusCode()).isEqualTo(200);
        application.getBean(TestClock.class).advance(Duration.ofMinutes(5));

        var redirect = page(careful, "/session?a=b");
        assertThat(redirect.statusCode()).isEqualTo(307);
        assertThat(redirect.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(redirect.headers().firstValue("x-clerk-auth-status")).hasValue("handshake");
        assertThat(redirect.headers().firstValue("Location").orElseThrow())
                .startsWith(base + "/__clerk/v1/client/handshake?redirect_url=")
                .contains("session-token-expired-refresh-non-eligible-no-refresh-cookie");

        var healed = page(browser, "/session?a=b");
        assertThat(healed.statusCode()).isEqualTo(200);
        assertThat(healed.uri()).isEqualTo(URI.create(base + "/session?a=b"));
        assertThat(healed.previousResponse()).isPresent();
        assertThat(page(careful, "/session").statusCode()).isEqualTo(200);
    }

    @Test
    void findsTheSessionOfABrowserThatLostItsCookie() throws Exception {
        signIn();
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("__session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));

        assertThat(fetch("/session").statusCode()).isEqualTo(401);
        assertThat(page(careful, "/public").body()).isEqualTo("nobody");
        assertThat(page(browser, "/session").statusCode()).isEqualTo(200);
        assertThat(page(careful, "/public").body()).isNotEqualTo("nobody");
    }

    @Test
    void refusesABrowserThatIsNotSignedInAfterAskingOnce() throws Exception {
        var answer = page(browser, "/session");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("session-token-and-uat-missing");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .contains("__clerk_db_jwt", "__client_uat");
    }

    @Test
    void neverRedirectsABearerToken() throws Exception {
        var token = signIn();
        application.getBean(TestClock.class).advance(Duration.ofMinutes(5));

        var answer = page(careful, "/session", TestBrowser.bearer(token));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"token-expired\"");
    }

    private String signIn() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/__clerk/sign-in"))
                .header("Origin", base)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("persona=ada"));
        var body = browser.send(request.build(), BodyHandlers.ofString()).body();
        return body.replaceAll("(?s).*\"jwt\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> page(HttpClient client, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Sec-Fetch-Dest", "document")
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> fetch(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Sec-Fetch-Dest", "empty");
        return careful.send(request.build(), BodyHandlers.ofString());
    }

    /** One clock for the application and its Clerk. */
    @Configuration(proxyBeanMethods = false)
    static class Clocks {

        @Bean
        TestClock clerkClock() {
            return new TestClock();
        }

        @Bean
        ClerkEmulator clerkEmulator(TestClock clock) {
            return ClerkEmulator.builder().clock(clock).start();
        }
    }

    /** A clock that stands still until it is moved. */
    static final class TestClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

        void advance(Duration duration) {
            now.updateAndGet(before -> before.plus(duration));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

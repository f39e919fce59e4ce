package dev.clerkspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.reactive.ReactiveApplication;
import dev.clerkspring.boot.autoconfigure.servlet.ServletApplication;
import dev.clerkspring.emulator.ClerkEmulator;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Whole applications that have no key and use the emulator: from the sign-in page to the API. */
@ExtendWith(OutputCaptureExtension.class)
class EmulatedApplicationTests {

    @ParameterizedTest
    @EnumSource(value = WebApplicationType.class, names = "NONE", mode = Mode.EXCLUDE)
    void saysThatItUsesTheEmulatorAndAcceptsItsTokens(WebApplicationType type, CapturedOutput output) throws Exception {
        int port = freePort();
        try (var application = application(type, port)) {
            var emulator = application.getBean(ClerkEmulator.class);
            assertThat(output.getAll().lines().filter(line -> line.contains("local Clerk")))
                    .singleElement()
                    .asString()
                    .contains(
                            emulator.apiUrl(),
                            "no Clerk key is configured",
                            "sign in at http://localhost:" + port + "/__clerk/sign-in");
            assertThat(output).doesNotContain(emulator.secretKey().value());

            var browser = new TestBrowser(port);
            assertThat(browser.get("/__clerk/sign-in").statusCode()).isEqualTo(200);
            var token = TestBrowser.bearer(signIn("ben", browser, port));
            assertThat(browser.get("/session").statusCode()).isEqualTo(401);
            assertThat(browser.get("/session", token).statusCode()).isEqualTo(200);
            assertThat(browser.get("/invoices", token).statusCode()).isEqualTo(200);
            assertThat(browser.send("DELETE", "/invoices", "", token).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(value = WebApplicationType.class, names = "NONE", mode = Mode.EXCLUDE)
    void acceptsTheCookieThatSigningInSets(WebApplicationType type) throws Exception {
        int port = freePort();
        try (var application = application(
                type,
                port,
                "--clerk.session-cookie.enabled=true",
                "--clerk.authorized-parties=http://localhost:" + port)) {
            assertThat(application.isActive()).isTrue();
            var browser = new TestBrowser(port);
            var session = TestBrowser.cookie(signIn("ada", browser, port));
            assertThat(browser.get("/session", session).statusCode()).isEqualTo(200);
            assertThat(browser.post("/session", session).statusCode()).isEqualTo(403);
            assertThat(browser.get("/public", TestBrowser.cookie("garbage")).body())
                    .isEqualTo("nobody");
        }
    }

    @Test
    void hasItsDoorBelowTheContextPath(CapturedOutput output) throws Exception {
        int port = freePort();
        try (var application = application(
                WebApplicationType.SERVLET,
                port,
                "--server.servlet.context-path=/app",
                "--clerk.emulator.webhook-url=/webhooks/clerk")) {
            assertThat(application.getBean(ClerkEmulator.class).webhooks().endpoints())
                    .containsExactly(URI.create("http://localhost:" + port + "/app/webhooks/clerk"));
            var browser = new TestBrowser(port);
            assertThat(browser.get("/app/__clerk/sign-in").statusCode()).isEqualTo(200);
            assertThat(browser.get("/__clerk/sign-in").statusCode()).isEqualTo(404);
            assertThat(output).contains("http://localhost:" + port + "/app/__clerk/sign-in");
        }
    }

    private static String signIn(String persona, TestBrowser browser, int port) throws Exception {
        var answer = browser.send(
                "POST",
                "/__clerk/sign-in",
                "persona=" + persona,
                "Origin",
                "http://localhost:" + port,
                "Accept",
                "application/json",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(200);
        return sessionCookie(answer);
    }

    private static String sessionCookie(HttpResponse<?> answer) {
        var pattern = Pattern.compile("__session=([^;]+);.*");
        return answer.headers().allValues("Set-Cookie").stream()
                .map(pattern::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static ConfigurableApplicationContext application(WebApplicationType type, int port, String... arguments) {
        var source = type == WebApplicationType.SERVLET ? ServletApplication.class : ReactiveApplication.class;
        var all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "--server.port=" + port;
        all[1] = "--clerk.security.public-paths=/public";
        return new SpringApplicationBuilder(source).web(type).run(all);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

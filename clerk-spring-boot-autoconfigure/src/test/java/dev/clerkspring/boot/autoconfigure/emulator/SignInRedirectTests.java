package dev.clerkspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.reactive.ReactiveApplication;
import dev.clerkspring.boot.autoconfigure.servlet.ServletApplication;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser at an application on Tomcat, and on Netty, that sends it to the emulator's page to sign in. */
class SignInRedirectTests {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @ParameterizedTest
    @CsvSource({"SERVLET, server.servlet.context-path", "REACTIVE, spring.webflux.base-path"})
    void comesBackSignedInToThePageItAskedFor(WebApplicationType type, String contextPath) throws Exception {
        int port = freePort();
        var origin = "http://localhost:" + port;
        try (var application = start(type, port, "--" + contextPath + "=/shop")) {
            var page = origin + "/shop/session?a=b";
            assertThat(send(script(page)).statusCode()).as("a script").isEqualTo(401);

            var signIn = send(load(page));
            assertThat(signIn.statusCode()).isEqualTo(200);
            assertThat(signIn.uri()).hasToString(origin + "/shop/__clerk/sign-in?redirect_url=" + encoded(page));

            var form = HttpRequest.newBuilder(signIn.uri())
                    .header("Origin", origin)
                    .header("Accept", "text/html")
                    .header("Sec-Fetch-Dest", "document")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("persona=ada&redirect_url=" + encoded(page)));
            var back = send(form);
            assertThat(back.statusCode()).isEqualTo(200);
            assertThat(back.uri()).hasToString(page);
            assertThat(back.body()).startsWith("user_");
        }
    }

    private static HttpRequest.Builder script(String page) {
        return HttpRequest.newBuilder(URI.create(page))
                .header("Sec-Fetch-Dest", "empty")
                .header("Accept", "text/html");
    }

    private static HttpRequest.Builder load(String page) {
        return HttpRequest.newBuilder(URI.create(page))
                .header("Sec-Fetch-Dest", "document")
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, int port, String... more) {
        var application = type == WebApplicationType.SERVLET ? ServletApplication.class : ReactiveApplication.class;
        var arguments = new String[more.length + 4];
        System.arraycopy(more, 0, arguments, 4, more.length);
        arguments[0] = "--server.port=" + port;
        arguments[1] = "--clerk.session-cookie.enabled=true";
        arguments[2] = "--clerk.authorized-parties=http://localhost:" + port;
        arguments[3] = "--clerk.security.sign-in-redirect=true";
        return new SpringApplicationBuilder(application).web(type).run(arguments);
    }
}

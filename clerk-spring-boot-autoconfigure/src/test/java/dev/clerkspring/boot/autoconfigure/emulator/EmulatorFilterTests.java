package dev.clerkspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.boot.autoconfigure.TestBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The path to the emulator in both stacks: the same requests, the same answers, before a server that echoes. */
@ParameterizedClass
@EnumSource(value = WebApplicationType.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
class EmulatorFilterTests {

    private static final String SECURED = "clerk.jwk-set-uri=https://keys.example.com/jwks.json";

    /** Closed together: the first reactive application that ends takes the event loops of all others with it. */
    private static final List<ConfigurableApplicationContext> APPLICATIONS = new ArrayList<>();

    private static Echo echo;

    private static ConfigurableApplicationContext application;

    @Parameter
    private WebApplicationType type;

    @BeforeParameterizedClassInvocation
    static void start(WebApplicationType type) throws IOException {
        echo = new Echo();
        application = application(type, echo);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        APPLICATIONS.forEach(ConfigurableApplicationContext::close);
        APPLICATIONS.clear();
        echo.close();
    }

    @Test
    void passesMethodPathQueryHeadersAndBody() throws Exception {
        var browser = browser(application);
        var answer = browser.send("POST", "/__clerk/v1/x%20y?a=b%20c", "persona=ada", "Cookie", "a=b", "Origin", "o");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactlyInAnyOrder("one=1", "two=2");
        assertThat(answer.body().lines())
                .contains(
                        "POST /v1/x%20y?a=b%20c",
                        "Cookie: a=b",
                        "Origin: o",
                        "X-forwarded-host: localhost:" + port(application),
                        "X-forwarded-proto: http",
                        "X-forwarded-prefix: /__clerk",
                        "persona=ada");
    }

    @Test
    void leavesRedirectsToTheBrowser() throws Exception {
        var answer = browser(application).get("/__clerk/redirect");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/elsewhere");
    }

    @Test
    void admitsNobodyFromElsewhere() throws Exception {
        var answer = browser(application).get("/__clerk/v1", "X-Forwarded-For", "203.0.113.9");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void leavesOtherPathsToTheApplication() throws Exception {
        assertThat(browser(application).get("/other").statusCode()).isEqualTo(401);
        assertThat(browser(application).get("/__clerkx").statusCode()).isEqualTo(401);
    }

    @Test
    void saysWhenTheEmulatorIsGone() throws Exception {
        var gone = new Echo();
        gone.close();
        assertThat(browser(application(type, gone)).get("/__clerk/v1").statusCode())
                .isEqualTo(502);
    }

    private static ConfigurableApplicationContext application(WebApplicationType type, Echo echo) {
        var source = type == WebApplicationType.SERVLET ? ServletConfiguration.class : ReactiveConfiguration.class;
        var started = new SpringApplicationBuilder(source)
                .web(type)
                .properties(Map.of("server.port", "0"))
                .run("--" + SECURED, "--clerk.emulator.enabled=false", "--test.target=" + echo.url());
        APPLICATIONS.add(started);
        return started;
    }

    private static TestBrowser browser(ConfigurableApplicationContext application) {
        return new TestBrowser(Integer.parseInt(port(application)));
    }

    private static String port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ServletConfiguration {

        @Bean
        FilterRegistrationBean<EmulatorFilter> filter(@Value("${test.target}") String target) {
            return EmulatorFilter.registration(target);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ReactiveConfiguration {

        @Bean
        EmulatorWebFilter filter(@Value("${test.target}") String target) {
            return EmulatorWebFilter.to(target);
        }
    }

    /** Answers with what it was asked. */
    private static final class Echo {

        private final HttpServer server;

        Echo() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
                exchange.getRequestHeaders()
                        .forEach((name, values) -> values.forEach(value ->
                                text.append(name).append(": ").append(value).append('\n')));
                text.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var redirect = exchange.getRequestURI().getPath().equals("/redirect");
                exchange.getResponseHeaders().add("Set-Cookie", "one=1");
                exchange.getResponseHeaders().add("Set-Cookie", "two=2");
                if (redirect) {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                }
                exchange.sendResponseHeaders(redirect ? 303 : 201, 0);
                exchange.getResponseBody().write(text.toString().getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        void close() {
            server.stop(0);
        }
    }
}

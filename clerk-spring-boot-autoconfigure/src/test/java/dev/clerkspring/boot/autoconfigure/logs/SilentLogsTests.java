package dev.clerkspring.boot.autoconfigure.logs;

import static dev.clerkspring.boot.autoconfigure.logs.Secrets.EXPIRED;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.FORGED;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.GARBAGE;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.GOOD;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.HANDSHAKE;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.M2M;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.PENDING;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.WORD;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.WRONG_PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;

/**
 * Whatever an application does with Clerk, and however much it logs, no token, key or address of anybody gets into the log: one long
 * scenario over real HTTP on each stack, with our own, Spring's web and Spring Security's loggers at TRACE.
 */
class SilentLogsTests {

    /** A request of the scenario, and the status of its answer. */
    private record Step(int status, String method, String path, List<String> headers) {

        static Step get(int status, String path, String... headers) {
            return new Step(status, "GET", path, List.of(headers));
        }

        static Step post(int status, String path, String... headers) {
            return new Step(status, "POST", path, List.of(headers));
        }

        /** By a browser that loads a page with these cookies. */
        static Step page(int status, String path, String... cookies) {
            return get(status, path, "Sec-Fetch-Dest", "document", "Cookie", String.join("; ", cookies));
        }

        static Step bearer(int status, String path, String token) {
            return get(status, path, "Authorization", "Bearer " + token);
        }
    }

    private static List<Step> scenario() {
        var suffix = "_" + Secrets.KEY.cookieSuffix();
        var client = "__client_uat=1";
        var session = "__session=" + GOOD;
        var expired = "__client_uat" + suffix + "=1; __session" + suffix + "=" + EXPIRED;
        var steps = new ArrayList<Step>();
        steps.add(Step.get(200, "/public"));
        steps.add(Step.get(401, "/session"));
        for (var token : List.of(EXPIRED, FORGED, GARBAGE, PENDING, WRONG_PARTY, M2M, "ak_good_" + WORD)) {
            steps.add(Step.bearer(401, "/session", token));
            steps.add(Step.get(401, "/session", "Cookie", client + "; __session=" + token));
        }
        steps.add(Step.bearer(200, "/session", GOOD));
        steps.add(Step.bearer(200, "/session", GOOD));
        steps.add(Step.get(401, "/session", "Authorization", "Basic " + WORD));
        steps.add(Step.bearer(403, "/forbidden", GOOD));
        steps.add(Step.bearer(403, "/reverified", GOOD));
        steps.add(Step.bearer(404, "/nowhere", GOOD));

        steps.add(Step.get(200, "/session", "Cookie", client + "; " + session));
        steps.add(Step.post(403, "/session", "Cookie", client + "; " + session));
        steps.add(Step.post(403, "/session", "Cookie", client + "; " + session + "; XSRF-TOKEN=" + WORD));
        steps.add(Step.post(
                200, "/session", "Cookie", client + "; " + session + "; XSRF-TOKEN=" + WORD, "X-XSRF-TOKEN", WORD));
        steps.add(Step.page(307, "/session", client, "__session=" + EXPIRED));
        steps.add(Step.page(200, "/session", "__clerk_handshake=" + HANDSHAKE));
        steps.add(Step.page(401, "/session", "__clerk_handshake=" + FORGED));
        steps.add(Step.page(401, "/session", "__clerk_handshake=" + GARBAGE));
        steps.add(Step.page(200, "/session", "__clerk_handshake_nonce=known-" + WORD));
        steps.add(Step.page(401, "/session", "__clerk_handshake_nonce=" + WORD));
        steps.add(Step.page(200, "/session", expired, "__refresh" + suffix + "=good-" + WORD));
        steps.add(Step.page(307, "/session", expired, "__refresh" + suffix + "=" + WORD));

        for (var route : List.of("/keys ak_", "/oauth oat_", "/machines mt_")) {
            var path = route.substring(0, route.indexOf(' '));
            var prefix = route.substring(route.indexOf(' ') + 1);
            steps.add(Step.bearer(200, path, prefix + "good_" + WORD));
            steps.add(Step.bearer(200, path, prefix + "good_" + WORD));
            steps.add(Step.bearer(401, path, prefix + WORD));
            steps.add(Step.bearer(503, path, prefix + "refused_" + WORD));
            steps.add(Step.bearer(401, path, GOOD));
            steps.add(Step.get(401, path));
        }
        steps.add(Step.bearer(200, "/machines", M2M));

        steps.add(Step.bearer(200, "/user", GOOD));
        steps.add(Step.post(500, "/user", "Authorization", "Bearer " + GOOD));
        steps.add(Step.bearer(200, "/relayed", GOOD));
        return steps;
    }

    static Stream<Arguments> stacks() {
        return Stream.of(
                arguments(WebApplicationType.SERVLET, LoggedApplications.OnServlet.class, ""),
                arguments(
                        WebApplicationType.REACTIVE,
                        LoggedApplications.OnReactive.class,
                        "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stacks")
    void noSecretIsLogged(WebApplicationType type, Class<?> application, String excluded) throws Exception {
        var captures = new ArrayList<LogCapture>();
        try (var clerk = TalkativeClerk.start();
                var context = (ConfigurableWebServerApplicationContext) new SpringApplicationBuilder(application)
                        .web(type)
                        .initializers(starting -> captures.add(new LogCapture()))
                        .run(properties(clerk, excluded))) {
            var browser = new TestBrowser(
                    Objects.requireNonNull(context.getWebServer()).getPort());
            for (var step : scenario()) {
                var body = step.method().equals("POST") ? "{}" : "";
                var answer = browser.send(
                        step.method(), step.path(), body, step.headers().toArray(String[]::new));
                assertThat(answer.statusCode()).as("%s", step).isEqualTo(step.status());
            }
        } finally {
            captures.forEach(LogCapture::close);
        }
        var lines = captures.get(0).lines();
        assertThat(LogCapture.TRACED)
                .allSatisfy(logger -> assertThat(lines).anyMatch(line -> line.contains(" " + logger + ".")));
        assertThat(lines).as("the failure of the update").anyMatch(line -> line.contains("form_identifier_exists"));
        assertThat(lines).allSatisfy(line -> assertThat(Secrets.in(line)).isEmpty());
    }

    private static String[] properties(TestServer clerk, String excluded) {
        return new String[] {
            "--server.port=0",
            "--spring.autoconfigure.exclude=" + excluded,
            "--services.url=" + clerk.url(),
            "--clerk.api-url=" + clerk.url(),
            "--clerk.jwk-set-uri=" + clerk.url() + "/jwks",
            "--clerk.publishable-key=" + Secrets.KEY.value(),
            "--clerk.secret-key=" + Secrets.SECRET_KEY,
            "--clerk.machine-secret-key=" + Secrets.MACHINE_SECRET_KEY,
            "--clerk.session-cookie.enabled=true",
            "--clerk.authorized-parties=" + TestTokens.ORIGIN
        };
    }

    /** The search itself finds what it has to. */
    @ParameterizedTest
    @MethodSource("secrets")
    void theSearchFinds(String secret) {
        assertThat(Secrets.in("TRACE a.Logger: before " + secret + " after")).isNotEmpty();
    }

    static Stream<String> secrets() {
        return Stream.of(
                GOOD,
                EXPIRED,
                FORGED,
                GOOD.substring(0, 160),
                GOOD.substring(GOOD.lastIndexOf('.') + 1),
                Secrets.EMAIL,
                Secrets.SECRET_KEY,
                Secrets.MACHINE_SECRET_KEY,
                "ak_" + WORD);
    }
}

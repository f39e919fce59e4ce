package dev.clerkspring.boot.autoconfigure.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.parity.RequestCase.Setting;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.reactor.netty.NettyWebServer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The same request is answered in the same way by every stack, over real HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class ParityTests {

    private final Map<Stack, Map<Setting, ConfigurableWebServerApplicationContext>> applications =
            new EnumMap<>(Stack.class);

    static List<RequestCase> requests() {
        return RequestCase.all();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyStackAnswersAsTheTableSays(RequestCase row) throws Exception {
        Answer first = null;
        for (var stack : Stack.values()) {
            var answer = ask(stack, row);
            assertThat(answer.status()).as(stack + ": " + answer).isEqualTo(row.status());
            assertThat(row.status() == 200 ? answer.body() : answer.reason())
                    .as(stack.name())
                    .isEqualTo(row.said());
            assertSpeaksAsItsStatusDemands(row, answer, stack.name());
            first = first == null ? answer : first;
            assertThat(answer).as(stack.name()).isEqualTo(first);
        }
    }

    @Test
    void everyStackIsWhatItsNameSays() {
        assertThat(application(Stack.MVC_ON_TOMCAT, Setting.HEADER).getWebServer())
                .isInstanceOf(TomcatWebServer.class);
        assertThat(application(Stack.WEBFLUX_ON_NETTY, Setting.HEADER).getWebServer())
                .isInstanceOf(NettyWebServer.class);
    }

    @AfterAll
    void stop() {
        applications
                .values()
                .forEach(settings -> settings.values().forEach(ConfigurableWebServerApplicationContext::close));
    }

    private static void assertSpeaksAsItsStatusDemands(RequestCase row, Answer answer, String stack) {
        boolean bearer = row.status() == 401 || row.said().equals("access-denied");
        assertThat(answer.challenge().startsWith("Bearer")).as(stack).isEqualTo(bearer);
        assertThat(answer.retryAfter()).as(stack).isEqualTo(row.status() == 503 ? "5" : "");
        boolean tokenCookie = row.setting() == Setting.COOKIE || row.setting() == Setting.OUTAGE;
        assertThat(answer.cookies())
                .as(stack)
                .isEqualTo(tokenCookie && !row.sendsCsrfCookie() ? List.of("XSRF-TOKEN") : List.of());
        if (row.status() == 200) {
            assertThat(answer.reason()).as(stack).isEmpty();
            return;
        }
        assertThat(answer.contentType()).as(stack).isEqualTo("application/problem+json");
        assertThat(JsonMapper.shared().readValue(answer.body(), Map.class))
                .as(stack)
                .containsOnlyKeys("type", "title", "status", "detail", "instance", "reason")
                .containsEntry("status", row.status())
                .containsEntry("instance", row.path())
                .containsEntry("reason", row.said());
    }

    private Answer ask(Stack stack, RequestCase row) throws Exception {
        var server = Objects.requireNonNull(application(stack, row.setting()).getWebServer());
        var body = row.method().equals("POST") ? "{}" : "";
        var response = new TestBrowser(server.getPort()).send(row.method(), row.path(), body, row.headers());
        return Answer.of(response, row.sendsCsrfCookie());
    }

    private ConfigurableWebServerApplicationContext application(Stack stack, Setting setting) {
        return applications
                .computeIfAbsent(stack, key -> new EnumMap<>(Setting.class))
                .computeIfAbsent(setting, stack::start);
    }

    /** What of an answer both stacks have to agree in. */
    private record Answer(
            int status,
            String reason,
            String challenge,
            String retryAfter,
            String contentType,
            List<String> cookies,
            String body) {

        /** With servlets Spring Security replaces a CSRF token that was used. */
        static Answer of(HttpResponse<String> response, boolean csrfCookieSent) {
            var headers = response.headers();
            return new Answer(
                    response.statusCode(),
                    headers.firstValue("x-clerk-auth-reason").orElse(""),
                    challenge(headers.firstValue("WWW-Authenticate").orElse("")),
                    headers.firstValue("Retry-After").orElse(""),
                    headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
                    headers.allValues("Set-Cookie").stream()
                            .filter(cookie -> !csrfCookieSent || !cookie.startsWith("XSRF-TOKEN="))
                            .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                            .toList(),
                    response.body());
        }

        /** Spring Security names the place of a resource's metadata for servlets only. */
        private static String challenge(String header) {
            return header.replaceFirst(",? *resource_metadata=\"[^\"]*\"", "").strip();
        }
    }
}

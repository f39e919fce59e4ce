package dev.clerkspring.boot.autoconfigure.longlived;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.socket.EnableWebSocketSecurity;
import org.springframework.security.messaging.access.intercept.MessageMatcherDelegatingAuthorizationManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** STOMP beside Spring Security's own WebSocket security; connections live as long as their session. */
@SpringBootTest(
        classes = SecuredStompTests.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "clerk.authorized-parties=" + TestTokens.ORIGIN,
            "clerk.session-cookie.enabled=true",
            "clerk.security.public-paths=/stomp"
        })
class SecuredStompTests {

    /** What Clerk says of sessions: a status, or the code of an error. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private static TestServer clerk;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startClerk() throws IOException {
        clerk = new TestServer(SecuredStompTests::session);
    }

    @AfterAll
    static void stopClerk() {
        clerk.close();
    }

    private static void session(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().replaceFirst("/v1/sessions/", "");
        var status = SESSIONS.getOrDefault(id, "active");
        boolean error = status.matches("\\d+");
        var body = error
                ? "{\"errors\":[]}"
                : "{\"object\":\"session\",\"id\":\"" + id + "\",\"user_id\":\"user_1\",\"status\":\"" + status + "\"}";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(error ? Integer.parseInt(status) : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("clerk.publishable-key", () -> TestKeys.PUBLISHABLE);
        registry.add("clerk.secret-key", () -> TestKeys.SECRET);
        registry.add("clerk.jwt-key", TestTokens::pem);
        registry.add("clerk.api-url", () -> clerk.url());
    }

    @Test
    void aTokenInTheFrameNeedsNoCsrfToken() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token())) {
            client.subscribe("1", "/app/session");
            assertThat(client.next().body()).isEqualTo("user_1 org:admin");
        }
    }

    @Test
    void aCookieNeedsOne() throws Exception {
        try (var client = new TestStompClient(port, cookie(TestTime.token()))) {
            client.connect();
            assertThat(client.next().command()).isEqualTo("ERROR");
        }
    }

    @Test
    void springsRulesSeeClerksAuthorities() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token())) {
            client.subscribed("1", "/topic/readers");
            client.publish("/topic/readers", "hello");
            assertThat(client.next().body()).isEqualTo("hello");
            client.subscribe("2", "/topic/deleters");
            assertThat(client.next().command()).isEqualTo("ERROR");
        }
    }

    @Test
    void annotationsAreEnforced() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token())) {
            client.subscribed("1", "/user/queue/answers");
            client.publish("/app/read", "");
            assertThat(client.next().body()).isEqualTo("read");
            client.publish("/app/delete", "");
            assertThat(client.next().body()).isEqualTo("denied");
        }
    }

    @Test
    void aConnectionOutlivesItsTokenWhileTheSessionIsActive() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token(Map.of("sid", "sess_active")))) {
            client.subscribed("1", "/user/queue/answers");
            for (int minute = 0; minute < 3; minute++) {
                TestTime.pass(Duration.ofSeconds(61));
                awaitQuestionAbout("sess_active", minute + 1);
                client.publish("/app/read", "");
                assertThat(client.next().body()).isEqualTo("read");
            }
        }
    }

    @Test
    void aSubscriberWhoseSessionHasEndedGetsNothingMore() throws Exception {
        try (var subscriber = TestStompClient.connected(port, TestTime.token(Map.of("sid", "sess_ends")));
                var sender = TestStompClient.connected(port, TestTime.token(Map.of("sid", "sess_stays")))) {
            subscriber.subscribed("1", "/topic/readers");
            SESSIONS.put("sess_ends", "revoked");
            TestTime.pass(Duration.ofSeconds(60));
            assertThat(subscriber.next().message()).isEqualTo("session-ended");
            subscriber.closed();

            sender.publish("/topic/readers", "too late");
            assertThat(subscriber.soon()).isNull();
            assertThat(sender.isOpen()).isTrue();
        }
    }

    @Test
    void anOutageOfClerkEndsNothingBeforeTheLimit() throws Exception {
        SESSIONS.put("sess_outage", "400");
        try (var client = TestStompClient.connected(port, TestTime.token(Map.of("sid", "sess_outage")))) {
            client.subscribed("1", "/user/queue/answers");
            TestTime.pass(Duration.ofMinutes(30));
            awaitQuestionAbout("sess_outage", 1);
            client.publish("/app/read", "");
            assertThat(client.next().body()).isEqualTo("read");

            TestTime.pass(Duration.ofMinutes(30));
            assertThat(client.next().message()).isEqualTo("token-too-old");
            client.closed();
        }
    }

    private static void awaitQuestionAbout(String sessionId, int times) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            if (clerk.calls().stream()
                            .filter(call -> call.uri().endsWith(sessionId))
                            .count()
                    >= times) {
                Thread.sleep(100);
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Clerk has not been asked");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocketSecurity
    @Import(ServletLongLivedApplication.class)
    static class Application {

        @Bean
        AuthorizationManager<Message<?>> messageAuthorizationManager(
                MessageMatcherDelegatingAuthorizationManager.Builder messages) {
            return messages.simpSubscribeDestMatchers("/topic/readers")
                    .hasAuthority("org:invoices:read")
                    .simpSubscribeDestMatchers("/topic/deleters")
                    .hasAuthority("org:invoices:delete")
                    .anyMessage()
                    .authenticated()
                    .build();
        }
    }
}

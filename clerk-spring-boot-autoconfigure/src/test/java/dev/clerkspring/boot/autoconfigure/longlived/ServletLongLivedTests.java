package dev.clerkspring.boot.autoconfigure.longlived;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Connections that end with their token, over real sockets on Tomcat. */
@SpringBootTest(
        classes = ServletLongLivedApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=servlet",
            "clerk.authorized-parties=" + TestTokens.ORIGIN,
            "clerk.security.public-paths=/stomp,/public/**"
        })
class ServletLongLivedTests {

    private static final Duration A_TOKENS_LIFE = Duration.ofSeconds(65);

    @LocalServerPort
    private int port;

    @Autowired
    private Prices prices;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("clerk.publishable-key", () -> TestKeys.PUBLISHABLE);
        registry.add("clerk.jwt-key", TestTokens::pem);
    }

    @Test
    void stompConnectsByTheTokenInTheFrame() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token())) {
            client.subscribe("1", "/app/session");
            assertThat(client.next().body()).isEqualTo("user_1 org:admin");
            client.subscribed("2", "/user/queue/answers");
            client.publish("/app/name", "");
            assertThat(client.next().body()).isEqualTo("user_1");
        }
    }

    @Test
    void stompConnectsByTheRequestThatOpensTheSocket() throws Exception {
        try (var client = new TestStompClient(port, bearer(TestTime.token()))) {
            client.connect();
            assertThat(client.next().command()).isEqualTo("CONNECTED");
            client.subscribe("1", "/app/session");
            assertThat(client.next().body()).isEqualTo("user_1 org:admin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', session-token-and-uat-missing",
        "Basic dXNlcjpwYXNz, session-token-and-uat-missing",
        "Bearer, token-invalid",
        "garbage, session-token-and-uat-missing",
    })
    void stompRefusesWhoeverHasNoToken(String authorization, String reason) throws Exception {
        try (var client = new TestStompClient(port)) {
            client.connect("Authorization", authorization);
            var answer = client.next();
            assertThat(answer.command()).isEqualTo("ERROR");
            assertThat(answer.message()).isEqualTo(reason);
            client.closed();
        }
    }

    @Test
    void stompRefusesTokensThatAreNotAccepted() throws Exception {
        var expired = TestTime.token();
        TestTime.pass(A_TOKENS_LIFE);
        assertThat(refusal("Bearer " + expired)).isEqualTo("token-expired");
        assertThat(refusal("Bearer garbage")).isEqualTo("token-invalid");
        assertThat(refusal("bearer " + TestTime.token(Map.of("azp", "https://evil.example.com"))))
                .isEqualTo("token-invalid-authorized-parties");
    }

    private String refusal(String authorization) throws Exception {
        try (var client = new TestStompClient(port)) {
            client.connect("Authorization", authorization);
            var answer = client.next();
            assertThat(answer.command()).isEqualTo("ERROR");
            client.closed();
            return answer.message();
        }
    }

    @Test
    void stompTakesNobodyElsesTokenOverTheOneOfTheSocket() throws Exception {
        try (var client = new TestStompClient(port, bearer(TestTime.token()))) {
            client.connect("Authorization", "Bearer " + TestTime.token(Map.of("sub", "user_2", "sid", "sess_2")));
            assertThat(client.next().message()).isEqualTo("session-mismatch");
            client.closed();
        }
    }

    @Test
    void stompRefusesFramesOnceTheTokenHasExpired() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token());
                var witness = TestStompClient.connected(port, TestTime.token(Map.of("exp", 4_000_000_000L)))) {
            witness.subscribed("1", "/topic/all");
            TestTime.pass(A_TOKENS_LIFE.minusSeconds(1));
            client.publish("/topic/all", "in time");
            assertThat(witness.next().body()).isEqualTo("in time");

            TestTime.pass(Duration.ofSeconds(1));
            client.publish("/topic/all", "too late");
            assertThat(client.next().message()).isEqualTo("token-expired");
            client.closed();
            assertThat(witness.soon()).isNull();
        }
    }

    @Test
    void stompDeliversNothingOnceTheTokenHasExpired() throws Exception {
        try (var subscriber = TestStompClient.connected(port, TestTime.token());
                var sender = TestStompClient.connected(port, TestTime.token(Map.of("exp", 4_000_000_000L)))) {
            subscriber.subscribed("1", "/topic/all");
            sender.publish("/topic/all", "in time");
            assertThat(subscriber.next().body()).isEqualTo("in time");

            TestTime.pass(A_TOKENS_LIFE);
            sender.publish("/topic/all", "too late");
            var next = subscriber.next();
            assertThat(next.command()).isEqualTo("ERROR");
            assertThat(next.message()).isEqualTo("token-expired");
            subscriber.closed();
        }
    }

    @Test
    void stompClosesIdleConnectionsTheSame() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token())) {
            TestTime.pass(A_TOKENS_LIFE);
            assertThat(client.next().message()).isEqualTo("token-expired");
            client.closed();
        }
    }

    @Test
    void stompGoesOnByANewerTokenAndAllowsWhatThatSays() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token())) {
            client.subscribed("1", "/user/queue/answers");
            client.publish("/app/delete", "");
            assertThat(client.next().body()).isEqualTo("denied");

            TestTime.pass(Duration.ofSeconds(50));
            var mayDelete = Map.of("id", "org_1", "rol", "admin", "slg", "acme", "per", "delete", "fpm", "1");
            client.publish("/app/delete", "", "Authorization", "Bearer " + TestTime.token(Map.of("o", mayDelete)));
            assertThat(client.next().body()).isEqualTo("deleted");

            TestTime.pass(Duration.ofSeconds(50));
            client.publish("/app/delete", "");
            assertThat(client.next().body()).isEqualTo("deleted");
            client.publish("/app/read", "");
            assertThat(client.next().body()).isEqualTo("denied");
        }
    }

    @Test
    void stompIsNeverTakenOverByAnotherUserSessionOrOrganization() throws Exception {
        List<Map<String, Object>> others = List.of(
                Map.of("sub", "user_2"),
                Map.of("sid", "sess_2"),
                Map.of("o", Map.of("id", "org_2", "rol", "admin", "slg", "other", "per", "read", "fpm", "1")));
        for (var other : others) {
            try (var client = TestStompClient.connected(port, TestTime.token())) {
                TestTime.pass(Duration.ofSeconds(1));
                client.publish("/app/name", "", "Authorization", "Bearer " + TestTime.token(other));
                assertThat(client.next().message()).isEqualTo("session-mismatch");
                client.closed();
            }
        }
    }

    @Test
    void stompRefusesAFrameWithATokenThatIsNotAccepted() throws Exception {
        try (var client = TestStompClient.connected(port, TestTime.token())) {
            client.publish("/app/name", "", "Authorization", "Bearer garbage");
            assertThat(client.next().message()).isEqualTo("token-invalid");
            client.closed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization"})
    void stompShowsNobodysTokenToSubscribers(String header) throws Exception {
        try (var subscriber = TestStompClient.connected(port, TestTime.token());
                var sender = TestStompClient.connected(port, TestTime.token())) {
            subscriber.subscribed("1", "/topic/all");
            TestTime.pass(Duration.ofSeconds(1));
            sender.publish("/topic/all", "hello", header, "Bearer " + TestTime.token(), "colour", "red");

            var frame = subscriber.next();
            assertThat(frame.body()).isEqualTo("hello");
            assertThat(frame.headers()).containsEntry("colour", "red").doesNotContainKey(header);
            assertThat(frame.toString()).doesNotContain("Bearer");
        }
    }

    @Test
    void streamOfEventsEndsWithTheToken() throws Exception {
        prices.emit("first");
        var stream = TestStream.open(port, "/prices", bearer(TestTime.token()));
        assertThat(stream.next()).isEqualTo("first");
        TestTime.pass(A_TOKENS_LIFE.minusSeconds(1));
        prices.emit("in time");
        assertThat(stream.next()).isEqualTo("in time");

        TestTime.pass(Duration.ofSeconds(1));
        prices.emit("too late");
        assertThat(stream.rest()).containsExactly("signed out");
    }

    @Test
    void silentStreamEndsTheSame() throws Exception {
        prices.emit("first");
        var stream = TestStream.open(port, "/prices", bearer(TestTime.token()));
        assertThat(stream.next()).isEqualTo("first");
        TestTime.pass(A_TOKENS_LIFE);
        assertThat(stream.rest()).containsExactly("signed out");
    }

    @Test
    void streamWithoutASessionFails() throws Exception {
        assertThat(TestStream.open(port, "/prices").status()).isEqualTo(401);
        assertThat(TestStream.open(port, "/public/prices").status()).isEqualTo(401);
    }

    @Test
    void emitterIsCompletedWithTheToken() throws Exception {
        var stream = TestStream.open(port, "/emitter", bearer(TestTime.token()));
        assertThat(stream.next()).isEqualTo("registered");
        prices.emit("in time");
        assertThat(stream.next()).isEqualTo("in time");
        TestTime.pass(A_TOKENS_LIFE);
        assertThat(stream.rest()).isEmpty();
    }

    @Test
    void socketIsClosedWithTheToken() throws Exception {
        try (var socket = new TestSocket(port, "/socket", bearer(TestTime.token()))) {
            socket.send("hello");
            assertThat(socket.next()).isEqualTo("user_1 hello");
            TestTime.pass(A_TOKENS_LIFE);
            socket.send("too late");
            assertThat(socket.closed()).isEqualTo("1008 token-expired");
            assertThat(socket.soon()).isNull();
        }
    }

    @Test
    void idleSocketIsClosedTheSame() throws Exception {
        try (var socket = new TestSocket(port, "/socket", bearer(TestTime.token()))) {
            socket.send("hello");
            assertThat(socket.next()).isEqualTo("user_1 hello");
            TestTime.pass(A_TOKENS_LIFE);
            assertThat(socket.closed()).isEqualTo("1008 token-expired");
        }
    }

    @Test
    void socketGoesOnByANewerTokenOfTheSameSession() throws Exception {
        try (var socket = new TestSocket(port, "/socket", bearer(TestTime.token()))) {
            TestTime.pass(Duration.ofSeconds(50));
            socket.send("token:" + TestTime.token(Map.of("sub", "user_2")));
            assertThat(socket.next()).isEqualTo("user_1 renewed: false");
            socket.send("token:" + TestTime.token());
            assertThat(socket.next()).isEqualTo("user_1 renewed: true");
            TestTime.pass(Duration.ofSeconds(50));
            socket.send("still here");
            assertThat(socket.next()).isEqualTo("user_1 still here");
        }
    }

    @Test
    void socketOfNobodyIsClosedAtOnce() throws Exception {
        try (var socket = new TestSocket(port, "/public/socket")) {
            assertThat(socket.closed()).isEqualTo("1008 session-token-missing");
        }
    }
}

package dev.clerkspring.boot.autoconfigure.longlived;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.authorization.HasPermission;
import dev.clerkspring.security.reactive.SignedInWebSocketHandler;
import dev.clerkspring.security.stream.ClerkStreams;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Connections that end with their token, over real sockets on Netty. */
@SpringBootTest(
        classes = ReactiveLongLivedTests.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "clerk.authorized-parties=" + TestTokens.ORIGIN,
            "clerk.security.public-paths=/public/**"
        })
class ReactiveLongLivedTests {

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

    @Test
    void socketHasItsUserInTheReactiveContext() throws Exception {
        try (var socket = new TestSocket(port, "/socket", bearer(TestTime.token()))) {
            socket.send("read");
            assertThat(socket.next()).isEqualTo("read");
            socket.send("delete");
            assertThat(socket.next()).isEqualTo("denied");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Events.class, Invoices.class})
    static class Application {

        @Bean
        Clock clerkClock() {
            return new TestTime();
        }

        @Bean
        Prices prices() {
            return new Prices();
        }

        @Bean
        HandlerMapping sockets(Echo echo, ClerkLeases leases) {
            var handler = new SignedInWebSocketHandler(echo, leases);
            return new SimpleUrlHandlerMapping(Map.of("/socket", handler, "/public/socket", handler), -1);
        }

        @Bean
        Echo echo(ReactiveJwtDecoder decoder, ClerkAuthenticationConverter converter, Invoices invoices) {
            return new Echo(decoder, converter, invoices);
        }
    }

    static class Invoices {

        @HasPermission("org:invoices:read")
        Mono<String> read() {
            return Mono.just("read");
        }

        @HasPermission("org:invoices:delete")
        Mono<String> delete() {
            return Mono.just("deleted");
        }
    }

    record Echo(ReactiveJwtDecoder decoder, ClerkAuthenticationConverter converter, Invoices invoices)
            implements WebSocketHandler {

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            return session.send(session.receive()
                    .map(WebSocketMessage::getPayloadAsText)
                    .concatMap(text -> answer(session, text))
                    .map(session::textMessage));
        }

        private Mono<String> answer(WebSocketSession session, String text) {
            if (text.equals("read")) {
                return invoices.read();
            }
            if (text.equals("delete")) {
                return invoices.delete().onErrorReturn("denied");
            }
            var lease = SignedInWebSocketHandler.lease(session);
            var user = lease.session().userId() + " ";
            if (!text.startsWith("token:")) {
                return Mono.just(user + text);
            }
            return decoder.decode(text.substring("token:".length()))
                    .map(jwt -> (ClerkAuthenticationToken) converter.convert(jwt))
                    .map(newer -> user + "renewed: " + lease.renew(newer.session()));
        }
    }

    @RestController
    static class Events {

        private final Prices prices;

        private final ClerkStreams streams;

        Events(Prices prices, ClerkStreams streams) {
            this.prices = prices;
            this.streams = streams;
        }

        @GetMapping(path = "/prices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> prices() {
            return streams.whileSignedIn(prices.all(), Mono.just("signed out"));
        }

        @GetMapping(path = "/public/prices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> publicPrices() {
            return streams.whileSignedIn(prices.all());
        }
    }
}

package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

class RemoteKeySourceTests {

    private static final byte[] JWKS = TestTokens.jwks(TestTokens.jwk(TestTokens.KEY_ID, TestTokens.KEYS.getPublic()));

    private final CountDownLatch end = new CountDownLatch(1);

    private HttpServer server;

    private String baseUrl;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void readsKeysBelowTheBaseUrlAndFromAnAbsoluteUri() {
        answer(200, JWKS);

        assertThat(source(baseUrl + "/v1", "/jwks")
                        .fetch()
                        .toCompletableFuture()
                        .join()
                        .settles(TestTokens.KEY_ID))
                .isTrue();
        assertThat(source("http://127.0.0.1:1", baseUrl + "/v1/jwks")
                        .fetch()
                        .toCompletableFuture()
                        .join()
                        .settles(TestTokens.KEY_ID))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void asksAgainAfterAnAnswerThatMayBeAnotherOneAMomentLater(int status) {
        var requests = new AtomicInteger();
        server.createContext("/", exchange -> {
            boolean first = requests.incrementAndGet() == 1;
            exchange.sendResponseHeaders(first ? status : 200, first ? -1 : JWKS.length);
            write(exchange, first ? new byte[0] : JWKS);
        });

        assertThat(source(baseUrl, "/jwks").fetch().toCompletableFuture().join().settles(TestTokens.KEY_ID))
                .isTrue();
        assertThat(requests).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"401, 1", "404, 1", "503, 3"})
    void asksThreeTimesAtMostAndOnceWhereThatIsOfNoUse(int status, int expected) {
        var requests = new AtomicInteger();
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });

        assertThat(failure(source(baseUrl, "/jwks"))).hasMessageContaining(String.valueOf(status));
        assertThat(requests).hasValue(expected);
    }

    static Stream<Arguments> failures() {
        var invalid = "{\"errors\":[{\"message\":\"x\",\"code\":\"clerk_key_invalid\"}]}";
        return Stream.of(
                arguments("the secret key is refused", 401, invalid, TokenReason.SECRET_KEY_INVALID),
                arguments("the secret key is refused behind a 403", 403, invalid, TokenReason.SECRET_KEY_INVALID),
                arguments(
                        "another error", 401, "{\"errors\":[{\"code\":\"x\"}]}", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments("errors of another shape", 401, "{\"errors\":[1]}", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments("server error", 500, "", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments("unavailable, as HTML", 503, "<html>busy</html>", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments("HTML with status 200", 200, "<html>login</html>", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments("empty with status 200", 200, "", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments("no keys", 200, "{\"keys\":[]}", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments("a redirect", 302, "", TokenReason.JWK_REMOTE_FAILED_TO_LOAD),
                arguments(
                        "a body without end",
                        200,
                        "{\"keys\":[\"" + "x".repeat(1 << 20) + "\"]}",
                        TokenReason.JWK_REMOTE_FAILED_TO_LOAD));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("failures")
    @Covers(value = "V57", in = Place.DRIVERS)
    void tellsWhyThereAreNoKeys(String name, int status, String body, TokenReason expected) {
        answer(status, body.getBytes(StandardCharsets.UTF_8));

        assertThat(failure(source(baseUrl, "/jwks")).reason()).isEqualTo(expected);
    }

    @Test
    void keepsTheSecretKeyOutOfSpringsLog() {
        answer(200, JWKS);
        var client = WebClient.builder()
                .clientConnector(new JdkClientHttpConnector())
                .codecs(codecs -> codecs.defaultCodecs().enableLoggingRequestDetails(true))
                .defaultHeader("Authorization", "Bearer sk_test_hidden")
                .build();
        var spring = (Logger) LoggerFactory.getLogger("org.springframework.web.reactive.function.client");
        var appender = new ListAppender<ILoggingEvent>();
        appender.list = new CopyOnWriteArrayList<>();
        appender.start();
        spring.addAppender(appender);
        spring.setLevel(Level.TRACE);
        try {
            KeySource.remote(client, baseUrl + "/v1/jwks")
                    .fetch()
                    .toCompletableFuture()
                    .join();
        } finally {
            spring.setLevel(null);
            spring.detachAppender(appender);
        }

        assertThat(appender.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("HTTP GET"))
                .noneMatch(line -> line.contains("hidden"));
    }

    @Test
    void failsWhereNobodyListens() {
        server.stop(0);

        assertThat(failure(source(baseUrl, "/jwks")).reason()).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
    }

    @Test
    @Covers(value = "V57", in = Place.DRIVERS)
    void givesUpOnAnEndpointThatHangs() {
        server.createContext("/", exchange -> waitForTheEnd());

        assertThat(failure(source(baseUrl, "/jwks")).getCause()).isInstanceOf(TimeoutException.class);
    }

    private static KeySource source(String baseUrl, String uri) {
        var client = WebClient.builder()
                .clientConnector(new JdkClientHttpConnector())
                .baseUrl(baseUrl)
                .build();
        return KeySource.remote(client, uri);
    }

    private static KeysUnavailableException failure(KeySource source) {
        return source.fetch()
                .toCompletableFuture()
                .handle((keys, failure) -> (KeysUnavailableException)
                        (failure instanceof CompletionException ? failure.getCause() : failure))
                .join();
    }

    private void answer(int status, byte[] body) {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            write(exchange, body);
        });
    }

    private static void write(HttpExchange exchange, byte[] body) {
        try (exchange) {
            exchange.getResponseBody().write(body);
        } catch (IOException ex) {
            // The client has seen enough.
        }
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}

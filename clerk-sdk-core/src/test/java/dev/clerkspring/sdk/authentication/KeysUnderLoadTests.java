package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySource;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenReason;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** Requests in numbers, with a JWKS endpoint over HTTP that is slow, broken, hostile or rotating its keys. */
class KeysUnderLoadTests {

    private static final String TOKEN = token(TestTokens.KEY_ID, TestTokens.KEYS);

    private static final byte[] KEYS = TestTokens.jwks(TestTokens.jwk(TestTokens.KEY_ID, TestTokens.KEYS.getPublic()));

    private static final byte[] ROTATED = TestTokens.jwks(TestTokens.jwk("ins_new", TestTokens.OTHER_KEYS.getPublic()));

    private final TestClock clock = new TestClock();

    private final AtomicInteger fetches = new AtomicInteger();

    private final CountDownLatch end = new CountDownLatch(1);

    private final ExecutorService serverThreads = Executors.newCachedThreadPool();

    private final RequestAuthenticator decision =
            new RequestAuthenticator(AuthenticationSettings.builder().build());

    private volatile HttpHandler endpoint = exchange -> answer(exchange, KEYS);

    private HttpServer server;

    private KeySetCache keys;

    private ClerkAuthenticator authenticator;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serverThreads);
        server.createContext("/", exchange -> {
            fetches.incrementAndGet();
            endpoint.handle(exchange);
        });
        server.start();
        var client = WebClient.builder()
                .clientConnector(new JdkClientHttpConnector())
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .build();
        keys = new KeySetCache(KeySource.remote(client, "/jwks"), clock);
        authenticator = ClerkAuthenticator.create(decision, keys, clock);
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        serverThreads.shutdownNow();
    }

    @Test
    void fetchesOnceForTenThousandFirstRequestsOfWhichAThousandWait() {
        var waiting = new CountDownLatch(1_000);
        endpoint = exchange -> {
            await(waiting);
            answer(exchange, KEYS);
        };
        var reactive = ReactiveClerkAuthenticator.create(decision, keys, clock);
        var signedIn = Flux.range(0, 10_000)
                .flatMap(
                        i -> reactive.authenticate(RequestView.bearer(TOKEN))
                                .doOnSubscribe(subscription -> waiting.countDown()),
                        1_000)
                .filter(SignedIn.class::isInstance)
                .count()
                .block();

        assertThat(signedIn).isEqualTo(10_000);
        assertThat(fetches).hasValue(1);
    }

    @Test
    @Covers(value = "V15", in = Place.DRIVERS)
    void fetchesOnceAWindowForAThousandUnknownKeyIds() {
        assertThat(authenticate(TOKEN)).isInstanceOf(SignedIn.class);
        var unknown = new SignedOut(new Reason.Token(TokenReason.JWK_KID_MISMATCH));
        for (int window = 1; window <= 3; window++) {
            clock.advance(Duration.ofSeconds(30));
            for (int i = 0; i < 1_000; i++) {
                assertThat(authenticate(unknownKey(i))).isEqualTo(unknown);
            }
            assertThat(fetches).hasValue(1 + window);
        }
        assertThat(authenticate(TOKEN)).isInstanceOf(SignedIn.class);
    }

    enum Fault {
        HANGS,
        FAILS,
        RUBBISH,
        WITHOUT_KEYS,
        WITHOUT_USABLE_KEYS,
        DROPPED
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithKnownKeysForAnHour(Fault fault) throws Exception {
        assertThat(authenticate(TOKEN)).isInstanceOf(SignedIn.class);
        endpoint = exchange -> broken(exchange, fault);
        int threads = threadCount();
        for (int minute = 6; minute < 60; minute += 9) {
            clock.advance(Duration.ofMinutes(minute == 6 ? 6 : 9));
            assertThat(inParallel(TOKEN)).allMatch(SignedIn.class::isInstance);
        }

        // The eight of the test, and what client and server need for one fetch.
        assertThat(threadCount()).isLessThan(threads + 8 + 16);
        assertThat(fetches).hasValueLessThanOrEqualTo(1 + 3 * 6);
    }

    @Test
    void followsARotationUnderLoad() throws Exception {
        var rotatedToken = token("ins_new", TestTokens.OTHER_KEYS);
        assertThat(inParallel(TOKEN)).allMatch(SignedIn.class::isInstance);
        endpoint = exchange -> answer(exchange, bothKeys());
        clock.advance(Duration.ofSeconds(30));
        assertThat(inParallel(rotatedToken)).allMatch(SignedIn.class::isInstance);
        assertThat(inParallel(TOKEN)).allMatch(SignedIn.class::isInstance);
        endpoint = exchange -> answer(exchange, ROTATED);
        clock.advance(Duration.ofSeconds(30));
        assertThat(authenticate(unknownKey(1))).isInstanceOf(Decision.SignedOut.class);

        assertThat(inParallel(rotatedToken)).allMatch(SignedIn.class::isInstance);
        assertThat(inParallel(TOKEN)).allMatch(Decision.SignedOut.class::isInstance);
        assertThat(fetches).hasValue(3);
    }

    private Decision.Outcome authenticate(String token) {
        return authenticator.authenticate(RequestView.bearer(token));
    }

    private ArrayList<Decision.Outcome> inParallel(String token) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<Future<Decision.Outcome>>();
            Callable<Decision.Outcome> request = () -> authenticate(token);
            for (int i = 0; i < 500; i++) {
                results.add(threads.submit(request));
            }
            var outcomes = new ArrayList<Decision.Outcome>();
            for (var result : results) {
                outcomes.add(result.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private void broken(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case HANGS -> await(end);
            case FAILS -> {
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            }
            case RUBBISH -> answer(exchange, "<html>".getBytes(StandardCharsets.UTF_8));
            case WITHOUT_KEYS -> answer(exchange, "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8));
            case WITHOUT_USABLE_KEYS ->
                answer(exchange, "{\"keys\":[{\"kid\":\"k\"}]}".getBytes(StandardCharsets.UTF_8));
            case DROPPED -> exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private static int threadCount() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static byte[] bothKeys() {
        return TestTokens.jwks(
                TestTokens.jwk(TestTokens.KEY_ID, TestTokens.KEYS.getPublic()),
                TestTokens.jwk("ins_new", TestTokens.OTHER_KEYS.getPublic()));
    }

    /** Somebody else's token: well-formed, and no key is there to check its signature with. */
    private static String unknownKey(int number) {
        var header = TestTokens.with(TestTokens.header(), "kid", "ins_unknown" + number);
        return TestTokens.base64Url(TestTokens.json(header)) + TOKEN.substring(TOKEN.indexOf('.'));
    }

    private static String token(String keyId, KeyPair pair) {
        var header = TestTokens.with(TestTokens.header(), "kid", keyId);
        var claims = TestTokens.with(TestTokens.claims(), "exp", TestTokens.NOW.getEpochSecond() + 7_200);
        return TestTokens.sign(TestTokens.json(header), TestTokens.json(claims), pair.getPrivate(), "SHA256withRSA");
    }
}

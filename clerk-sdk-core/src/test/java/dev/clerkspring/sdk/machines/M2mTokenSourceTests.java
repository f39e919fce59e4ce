package dev.clerkspring.sdk.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkRateLimitedException;
import dev.clerkspring.sdk.error.ClerkUnavailableException;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.token.TestClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tokens of a server that creates them as Clerk does, over real HTTP. */
class M2mTokenSourceTests {

    private static final String KEY = "ak_" + "topsecret";

    private final TestClock clock = new TestClock();

    private final Clerk clerk = new Clerk();

    private double random = 0.5;

    private HttpServer server;

    private M2mTokenSource tokens;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/m2m_tokens", clerk::create);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        tokens = source(CreateM2mTokenRequest.builder().build());
    }

    @AfterEach
    void stop() {
        clerk.answers.release(1000);
        server.stop(0);
    }

    private M2mTokenSource source(CreateM2mTokenRequest request) {
        var client = ClerkClient.builder()
                .apiUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .machineSecretKey(MachineSecretKey.parse(KEY))
                .retryPolicy(RetryPolicy.none())
                .build();
        return M2mTokenSource.create(client.reactive().m2m(), request, clock, () -> random);
    }

    @Test
    void createsATokenWhenItIsFirstNeededAndKeepsIt() {
        assertThat(clerk.requests).isEmpty();
        assertThat(tokens.get()).isEqualTo("mt_1");
        assertThat(tokens.get()).isEqualTo("mt_1");
        assertThat(tokens.mono().block()).isEqualTo("mt_1");
        assertThat(clerk.requests).containsExactly("Bearer " + KEY + " {}");
    }

    @Test
    void asksForWhatTheTokensShouldBeLike() {
        source(CreateM2mTokenRequest.builder().secondsUntilExpiration(60L).build())
                .get();
        assertThat(clerk.requests).containsExactly("Bearer " + KEY + " {\"seconds_until_expiration\":60}");
    }

    @Test
    void createsOneTokenForEverybodyWhoWaits() throws Exception {
        clerk.hold();
        var pool = Executors.newFixedThreadPool(50);
        try {
            var calls = new ArrayList<Future<String>>();
            for (int i = 0; i < 50; i++) {
                Callable<String> call =
                        i % 2 == 0 ? tokens::get : () -> tokens.mono().block();
                calls.add(pool.submit(call));
            }
            Thread.sleep(200);
            clerk.answers.release(1000);
            for (var call : calls) {
                assertThat(call.get()).isEqualTo("mt_1");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(clerk.requests).hasSize(1);
    }

    @Test
    void cancellingACallDoesNotDisturbOthers() {
        clerk.hold();
        var other = tokens.mono().toFuture();
        tokens.mono().subscribe().dispose();
        clerk.answers.release(1000);
        assertThat(other.join()).isEqualTo("mt_1");
    }

    @ParameterizedTest
    @CsvSource({"0, 2519, 2520", "0.5, 2879, 2880", "0.999, 3239, 3240"})
    void renewsATokenAheadOfItsEndNotAllAtOnce(double random, long good, long due) throws Exception {
        this.random = random;
        tokens.get();
        clock.advance(Duration.ofSeconds(good));
        assertThat(tokens.get()).isEqualTo("mt_1");
        assertThat(clerk.requests).hasSize(1);

        clerk.hold();
        clock.advance(Duration.ofSeconds(due - good));
        assertThat(tokens.get()).isEqualTo("mt_1");
        assertThat(tokens.get()).isEqualTo("mt_1");
        clerk.answers.release(1000);
        awaitToken("mt_2");
        assertThat(clerk.requests).hasSize(2);
    }

    @Test
    void usesAStaleTokenWhileItLastsIfThereIsNoOther() {
        tokens.get();
        clerk.status.set(503);
        for (int second = 0; second < 3594; second++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(tokens.get()).isEqualTo("mt_1");
        }
        clock.advance(Duration.ofSeconds(1));
        assertThatExceptionOfType(ClerkUnavailableException.class).isThrownBy(tokens::get);
        // Ten minutes of an outage, at most twice a minute once the pauses have grown.
        assertThat(clerk.requests).hasSizeLessThan(1 + 6 + 25);
    }

    @Test
    void recoversFromAFailureAfterAPause() {
        clerk.status.set(500);
        assertThatExceptionOfType(ClerkUnavailableException.class).isThrownBy(tokens::get);
        clerk.status.set(201);
        assertThatExceptionOfType(ClerkUnavailableException.class).isThrownBy(tokens::get);
        assertThat(clerk.requests).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.get()).isEqualTo("mt_1");
    }

    @Test
    void waitsAsLongAsClerkAsks() {
        clerk.status.set(429);
        assertThatExceptionOfType(ClerkRateLimitedException.class).isThrownBy(tokens::get);
        clerk.status.set(201);
        clock.advance(Duration.ofSeconds(16));
        assertThatExceptionOfType(ClerkRateLimitedException.class).isThrownBy(tokens::get);
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.get()).isEqualTo("mt_1");
    }

    @Test
    void replacesADiscardedTokenOnce() {
        tokens.get();
        tokens.discard("mt_1");
        tokens.discard("mt_1");
        assertThat(tokens.get()).isEqualTo("mt_2");

        for (int call = 0; call < 100; call++) {
            tokens.discard(tokens.get());
        }
        assertThat(tokens.get()).isEqualTo("mt_2");
        assertThat(clerk.requests).hasSize(2);

        clock.advance(Duration.ofMinutes(1));
        tokens.discard("mt_2");
        assertThat(tokens.get()).isEqualTo("mt_3");
    }

    @Test
    void discardsNothingButTheTokenInUse() {
        tokens.get();
        tokens.discard("mt_0");
        assertThat(tokens.get()).isEqualTo("mt_1");
    }

    @Test
    void goesOnWithADiscardedTokenIfThereIsNoOther() {
        tokens.get();
        tokens.discard("mt_1");
        clerk.status.set(503);
        assertThat(tokens.get()).isEqualTo("mt_1");
        clerk.status.set(201);
        assertThat(tokens.get()).isEqualTo("mt_1");

        clock.advance(Duration.ofSeconds(3000));
        awaitToken("mt_2");
    }

    @Test
    void tellsTheLifeOfATokenByClerksClockAlone() {
        clerk.skew = Duration.ofHours(-5);
        assertThat(tokens.get()).isEqualTo("mt_1");
        clock.advance(Duration.ofMinutes(30));
        assertThat(tokens.get()).isEqualTo("mt_1");
        assertThat(clerk.requests).hasSize(1);
    }

    @Test
    void keepsATokenThatNeverEnds() {
        clerk.life = null;
        assertThat(tokens.get()).isEqualTo("mt_1");
        clock.advance(Duration.ofDays(1000));
        assertThat(tokens.get()).isEqualTo("mt_1");
    }

    @Test
    void doesNotTakeAnAnswerWithoutATokenForOne() {
        clerk.token = false;
        assertThatExceptionOfType(ClerkApiException.class).isThrownBy(tokens::get);
    }

    @Test
    void saysThatItMayNotWaitOnAThreadThatMustNotBlock() {
        var blocking = Mono.fromCallable(tokens::get).subscribeOn(Schedulers.parallel());
        assertThatIllegalStateException().isThrownBy(blocking::block);
        tokens.mono().block();
        assertThat(blocking.block()).isEqualTo("mt_1");
    }

    @ParameterizedTest
    @CsvSource({"201", "400", "401", "403", "422", "500"})
    void neverShowsTheKeyOrATokenInAFailure(int status) {
        clerk.status.set(status);
        clerk.token = false;
        var failure = catchThrowable(tokens::get);
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).contains("m2m_tokens").doesNotContain("topsecret", "mt_");
        assertThat(tokens.toString()).doesNotContain("topsecret", "mt_");
    }

    private void awaitToken(String expected) {
        await().atMost(Duration.ofSeconds(10)).until(() -> expected.equals(tokens.get()));
    }

    /** Creates tokens that live for an hour. */
    private final class Clerk {

        private final List<String> requests = new CopyOnWriteArrayList<>();

        private final AtomicReference<Integer> status = new AtomicReference<>(201);

        private Semaphore answers = new Semaphore(1_000_000);

        private volatile Duration life = Duration.ofHours(1);

        private volatile Duration skew = Duration.ZERO;

        private volatile boolean token = true;

        private int created;

        void hold() {
            answers = new Semaphore(0);
        }

        void create(HttpExchange exchange) throws IOException {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            answers.acquireUninterruptibly();
            var answer = (status.get() == 201 ? answer() : "{\"errors\":[{\"code\":\"wrong\",\"message\":\"mt_x\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (status.get() == 429) {
                exchange.getResponseHeaders().set("Retry-After", "17");
            }
            exchange.sendResponseHeaders(status.get(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        }

        private String answer() {
            long now = clock.instant().plus(skew).toEpochMilli();
            return "{\"object\":\"machine_to_machine_token\",\"id\":\"mt_id\",\"subject\":\"mch_1\",\"created_at\":"
                    + now
                    + ",\"expiration\":" + (life != null ? now + life.toMillis() : "null")
                    + (token ? ",\"token\":\"mt_" + ++created + "\"}" : "}");
        }
    }
}

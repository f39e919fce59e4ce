package dev.clerkspring.sdk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;
import dev.clerkspring.sdk.machine.MachineOutcome.Refused;
import dev.clerkspring.sdk.machine.MachineTokenCache.Entry;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The blocking and the reactive driver have to answer alike. */
@ParameterizedClass
@EnumSource
class MachineAuthenticatorTests {

    enum Driver {
        BLOCKING,
        REACTIVE
    }

    @Parameter
    private Driver driver;

    private static final SecretKey SECRET_KEY = SecretKey.parse("sk_test_secret");

    private static final String GOOD = """
            {"object": "api_key", "id": "ak_id", "subject": "user_1", "name": "n", "scopes": ["read"]}""";

    private final TestClock clock = new TestClock();

    private final List<String> calls = new CopyOnWriteArrayList<>();

    private final Map<String, Entry> shared = new ConcurrentHashMap<>();

    private volatile int status = 200;

    private volatile String body = GOOD;

    private final CountDownLatch answering = new CountDownLatch(1);

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + question);
        if (body.equals("late")) {
            try {
                answering.await();
            } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
        }
        var bytes = (body.equals("late") ? GOOD : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ak_1  | POST /v1/api_keys/verify Bearer sk_test_secret {\"secret\":\"ak_1\"}",
                "oat_1 | POST /v1/oauth_applications/access_tokens/verify Bearer sk_test_secret"
                        + " {\"access_token\":\"oat_1\"}",
                "mt_1  | POST /v1/m2m_tokens/verify Bearer sk_test_secret {\"token\":\"mt_1\"}"
            })
    void asksWithTheSecretKey(String token, String call) {
        authenticator().authenticate(token);
        assertThat(calls).containsExactly(call);
    }

    @ParameterizedTest
    @CsvSource({"mt_1, ak_machine", "ak_1, sk_test_secret", "oat_1, sk_test_secret"})
    void asksAboutM2mTokensWithTheMachinesOwnKey(String token, String key) {
        authenticator(introspector(MachineSecretKey.parse("ak_machine")), inMemory())
                .authenticate(token);
        assertThat(calls).singleElement().asString().contains(" Bearer " + key + " ");
    }

    @Test
    void acceptsWhatClerkSaysIsGood() {
        assertThat(authenticator().authenticate("ak_1"))
                .isEqualTo(new Accepted(new MachineToken.ApiKey("ak_id", "user_1", "n", List.of("read"), null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"object\": \"api_key\", \"id\": \"1\", \"subject\": \"user_1\", \"revoked\": true}",
                "200 | {\"object\": \"api_key\", \"id\": \"1\", \"subject\": \"user_1\", \"expired\": true}",
                "200 | {\"active\": false}",
                "200 | {}",
                "404 | {\"errors\": [{\"code\": \"resource_not_found\", \"message\": \"not found\"}]}"
            })
    void refusesWhatClerkDoesNotSayIsGoodAndRemembersItForTenSeconds(int status, String body) {
        this.status = status;
        this.body = body;
        var authenticator = authenticator();
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("token-invalid");
        this.status = 200;
        this.body = GOOD;
        clock.advance(Duration.ofSeconds(10).minusMillis(1));
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("token-invalid");
        assertThat(calls).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"errors\": [{\"code\": \"clerk_key_invalid\", \"message\": \"x\"}]} | secret-key-invalid",
                "403 | {} | unexpected-error",
                "429 | {} | unexpected-error",
                "500 | {} | unexpected-error",
                "503 | <html> | unexpected-error",
                "302 | '' | unexpected-error",
                "200 | '' | unexpected-error",
                "200 | null | unexpected-error",
                "200 | [] | unexpected-error",
                "200 | no JSON | unexpected-error",
                "200 | {\"revoked\": {}} | unexpected-error"
            })
    void takesAnOutageForNoAnswerAndForgetsIt(int status, String body, String reason) {
        this.status = status;
        this.body = body;
        var authenticator = authenticator();
        var outcome = authenticator.authenticate("ak_1");
        assertThat(slug(outcome)).isEqualTo(reason);
        assertThat(((Refused) outcome).reason().unavailable()).isTrue();
        this.status = 200;
        this.body = GOOD;
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("accepted");
    }

    @Test
    void takesADeadNetworkForNoAnswer() {
        var authenticator = authenticator();
        server.stop(0);
        assertThat(authenticator.authenticate("ak_1")).isEqualTo(new Refused(RequestReason.UNEXPECTED_ERROR));
    }

    @Test
    void remembersAGoodTokenForThirtySecondsAndNoLonger() {
        var authenticator = authenticator();
        authenticator.authenticate("ak_1");
        body = "{\"object\": \"api_key\", \"subject\": \"user_1\", \"revoked\": true}";
        clock.advance(Duration.ofSeconds(30).minusMillis(1));
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("accepted");
        assertThat(calls).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("token-invalid");
        assertThat(calls).hasSize(2);
    }

    @Test
    void neverRemembersATokenBeyondItsOwnEnd() {
        body = GOOD.replace(
                "}", ", \"expiration\": " + clock.instant().plusSeconds(7).toEpochMilli() + "}");
        var authenticator = authenticator();
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("accepted");
        clock.advance(Duration.ofSeconds(7).minusMillis(1));
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("accepted");
        assertThat(calls).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("token-invalid");
        assertThat(calls).hasSize(2);
    }

    @Test
    void aThousandRequestsWithOneTokenAreOneCall() throws Exception {
        body = "late";
        var authenticator = authenticator();
        var pool = Executors.newFixedThreadPool(1000);
        try {
            var ready = new Phaser(1001);
            var outcomes = IntStream.range(0, 1000)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                ready.arriveAndAwaitAdvance();
                                return authenticator.authenticate("ak_1");
                            },
                            pool))
                    .toList();
            ready.arriveAndAwaitAdvance();
            answering.countDown();
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(slug(outcome.join())).isEqualTo("accepted"));
        } finally {
            pool.shutdownNow();
        }
        assertThat(calls).hasSize(1);
    }

    @Test
    void sharesAnswersThroughACacheThatSeesNeitherTokensNorKeys() {
        var secret = "ak_very/secret";
        assertThat(slug(authenticator(introspector(null), sharedCache()).authenticate(secret)))
                .isEqualTo("accepted");
        assertThat(slug(authenticator(introspector(null), sharedCache()).authenticate(secret)))
                .isEqualTo("accepted");
        assertThat(calls).hasSize(1);
        assertThat(shared).hasSize(1).allSatisfy((key, entry) -> {
            assertThat(key + entry + entry.toJson()).doesNotContain(secret, "secret");
            assertThat(Entry.ofJson(entry.toJson())).isEqualTo(entry);
        });
    }

    @Test
    void keepsApartWhatDifferentKeysHaveBeenTold() {
        authenticator(introspector(null), sharedCache()).authenticate("mt_1");
        authenticator(introspector(MachineSecretKey.parse("ak_machine")), sharedCache())
                .authenticate("mt_1");
        authenticator(introspector(MachineSecretKey.parse("ak_other")), sharedCache())
                .authenticate("mt_1");
        authenticator(
                        new TokenIntrospector(WebClient.builder(), url(), SecretKey.parse("sk_test_other"), null),
                        sharedCache())
                .authenticate("mt_1");
        assertThat(calls).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 31, 3600})
    void checksTheEndOfWhatASharedCacheHolds(long secondsLeft) {
        authenticator(introspector(null), sharedCache()).authenticate("ak_1");
        shared.replaceAll((key, entry) ->
                new Entry(entry.answer(), entry.accepted(), clock.instant().plusSeconds(secondsLeft)));
        authenticator(introspector(null), sharedCache()).authenticate("ak_1");
        assertThat(calls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksClerkWhereTheCacheFails(boolean error) {
        var asked = new CopyOnWriteArrayList<String>();
        var broken = new MachineTokenCache() {

            @Override
            public Entry get(String key) {
                throw failed("get");
            }

            @Override
            public void put(String key, Entry entry) {
                throw failed("put");
            }

            private IllegalStateException failed(String call) {
                asked.add(call);
                if (error) {
                    throw new NoClassDefFoundError("down");
                }
                return new IllegalStateException("down");
            }
        };
        assertThat(slug(authenticator(introspector(null), broken).authenticate("ak_1")))
                .isEqualTo("accepted");
        // A failure at once does not make the cache rest.
        assertThat(asked).containsExactly("get", "put");
    }

    @Test
    void asksACacheThatMayBlockWhereThatIsAllowed() {
        var blockable = new CopyOnWriteArrayList<Boolean>();
        var cache = new MachineTokenCache() {

            @Override
            public Entry get(String key) {
                blockable.add(!Schedulers.isInNonBlockingThread());
                return null;
            }

            @Override
            public void put(String key, Entry entry) {
                blockable.add(!Schedulers.isInNonBlockingThread());
            }
        };
        assertThat(slug(authenticator(introspector(null), cache).authenticate("ak_1")))
                .isEqualTo("accepted");
        assertThat(blockable).containsExactly(true, true);
    }

    @Test
    void doesNotWaitForACacheThatHangsAndLeavesItAlone() {
        var asked = new CopyOnWriteArrayList<String>();
        var hanging = new MachineTokenCache() {

            @Override
            public Entry get(String key) {
                asked.add(key);
                try {
                    answering.await();
                } catch (InterruptedException ex) {
                    Thread.currentThread().interrupt();
                }
                return null;
            }

            @Override
            public void put(String key, Entry entry) {
                asked.add(key);
            }
        };
        var authenticator = authenticator(introspector(null), hanging);
        for (int i = 0; i < 20; i++) {
            assertThat(slug(authenticator.authenticate("ak_" + i))).isEqualTo("accepted");
        }
        answering.countDown();
        assertThat(calls).hasSize(20);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"accepted\": true}", "{\"until\": \"x\"}", "\"ak_1\""})
    void readsRubbishInASharedCacheAsNothing(String json) {
        assertThat(Entry.ofJson(json)).isNull();
    }

    @Test
    void madeUpTokensDoNotPushGoodOnesOut() {
        var cache = MachineTokenCache.inMemory(10, clock);
        var until = clock.instant().plusSeconds(30);
        cache.put("good", new Entry(Introspection.unknown(), true, until));
        IntStream.range(0, 1000).forEach(i -> cache.put("bad" + i, new Entry(Introspection.unknown(), false, until)));
        assertThat(cache.get("good")).isNotNull();
        assertThat(IntStream.range(0, 1000)
                        .filter(i -> cache.get("bad" + i) != null)
                        .count())
                .isLessThanOrEqualTo(10);
        clock.advance(Duration.ofSeconds(30));
        assertThat(cache.get("good")).isNull();
    }

    @Test
    void verifiesSignedTokensWithoutAsking() {
        var claims = TestTokens.with(TestTokens.claims(), "sub", "mch_1");
        var token = TestTokens.sign(TestTokens.header(), claims);
        assertThat(slug(authenticator().authenticate(token))).isEqualTo("accepted");
        assertThat(slug(authenticator()
                        .authenticate(
                                TestTokens.sign(TestTokens.with(TestTokens.header(), "kid", "ins_other"), claims))))
                .isEqualTo("token-verification-failed");
        assertThat(calls).isEmpty();
    }

    @Test
    void isUnavailableWithoutKeys() {
        var keys = new KeySetCache(() -> CompletableFuture.failedFuture(new IOException()), clock);
        var authenticator = authenticator(
                keys,
                new TokenIntrospector(WebClient.builder(), url(), null, MachineSecretKey.parse("ak_machine")),
                inMemory());
        var claims = TestTokens.with(TestTokens.claims(), "sub", "mch_1");
        assertThat(slug(authenticator.authenticate(TestTokens.sign(TestTokens.header(), claims))))
                .isEqualTo("jwk-remote-failed-to-load");
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("secret-key-invalid");
        assertThat(calls).isEmpty();
        body = GOOD.replace("api_key", "machine_to_machine_token");
        assertThat(slug(authenticator.authenticate("mt_1"))).isEqualTo("accepted");
    }

    @Test
    void remembersNothingForAnotherInstance() {
        var cache = sharedCache();
        var other = new TokenIntrospector(WebClient.builder(), url(), SecretKey.parse("sk_test_other"), null);
        assertThat(slug(authenticator(introspector(null), cache).authenticate("ak_1")))
                .isEqualTo("accepted");
        body = GOOD.replace("\"read\"", "\"write\"");
        assertThat(authenticator(other, cache).authenticate("ak_1"))
                .isEqualTo(new Accepted(new MachineToken.ApiKey("ak_id", "user_1", "n", List.of("write"), null, null)));
        assertThat(calls).hasSize(2);
        assertThat(shared).hasSize(2);
    }

    @Test
    void tellsTheListenerWhatIsAskedAndDecided() {
        var heard = new CopyOnWriteArrayList<String>();
        var authenticator = authenticator(new MachineTokenListener() {

            @Override
            public void onDecision(String instance, TokenType type, MachineOutcome outcome) {
                heard.add(instance + " " + type.id() + " " + slug(outcome));
            }

            @Override
            public void onLookup(String instance, TokenType type, boolean remembered) {
                heard.add(instance + " " + type.id() + " remembered " + remembered);
            }

            @Override
            public void onIntrospection(String instance, TokenType type, MachineTokenListener.Introspected result) {
                heard.add(instance + " " + type.id() + " " + result);
            }
        });
        assertThat(authenticator.authenticate("ak_1"))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.instance()).isEqualTo("admin"));
        authenticator.authenticate("ak_1");
        body = GOOD.replace("}", ", \"revoked\": true}");
        authenticator.authenticate("ak_2");
        status = 401;
        authenticator.authenticate("mt_1");
        authenticator.authenticate("garbage");
        assertThat(heard)
                .containsExactly(
                        "admin api_key remembered false",
                        "admin api_key ACCEPTED",
                        "admin api_key accepted",
                        "admin api_key remembered true",
                        "admin api_key accepted",
                        "admin api_key remembered false",
                        "admin api_key REJECTED",
                        "admin api_key token-invalid",
                        "admin m2m_token remembered false",
                        "admin m2m_token FAILED",
                        "admin m2m_token secret-key-invalid",
                        "admin session_token token-invalid");
    }

    @Test
    void saysWhatItCanAskAbout() {
        var authenticator = authenticator();
        assertThat(authenticator.typeOf("oat_1")).isEqualTo(TokenType.OAUTH_TOKEN);
        assertThat(authenticator.verifiesOpaque(TokenType.OAUTH_TOKEN)).isTrue();

        var machine = MachineSecretKey.parse("ak_machine");
        var ofMachines = authenticator(new TokenIntrospector(WebClient.builder(), url(), null, machine), inMemory());
        assertThat(ofMachines.verifiesOpaque(TokenType.M2M_TOKEN)).isTrue();
        assertThat(ofMachines.verifiesOpaque(TokenType.API_KEY)).isFalse();
        assertThat(slug(ofMachines.authenticate("ak_1"))).isEqualTo("secret-key-invalid");
        assertThat(calls).isEmpty();
    }

    @Test
    void isNotHarmedByAListenerThatFails() {
        var authenticator = authenticator(new MachineTokenListener() {

            @Override
            public void onDecision(String instance, TokenType type, MachineOutcome outcome) {
                throw new IllegalStateException();
            }

            @Override
            public void onLookup(String instance, TokenType type, boolean remembered) {
                throw new IllegalStateException();
            }
        });
        assertThat(slug(authenticator.authenticate("ak_1"))).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1", "1, -1, 1", "3601, 1, 1", "1, 3601, 1", "1, 1, 0", "1, 1, -1", "1, 1, 4"})
    void refusesTimesThatAreNoneOrTooLong(long ttl, long negativeTtl, long timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MachineCacheSettings(
                        Duration.ofSeconds(ttl), Duration.ofSeconds(negativeTtl), Duration.ofSeconds(timeout)));
    }

    @ParameterizedTest
    @CsvSource({"0, 3600, 1", "3600, 0, 3000"})
    void takesTimesUpToTheLongest(long ttl, long negativeTtl, long timeoutMillis) {
        var settings = new MachineCacheSettings(
                Duration.ofSeconds(ttl), Duration.ofSeconds(negativeTtl), Duration.ofMillis(timeoutMillis));

        assertThat(settings.timeout()).hasMillis(timeoutMillis);
    }

    private MachineAuthenticator authenticator() {
        return authenticator(introspector(null), inMemory());
    }

    private MachineAuthenticator authenticator(TokenIntrospector introspector, MachineTokenCache cache) {
        return authenticator(KeySetCache.of(TestTokens.keySet()), introspector, cache);
    }

    private MachineAuthenticator authenticator(
            KeySetCache keys, TokenIntrospector introspector, MachineTokenCache cache) {
        var settings = MachineCacheSettings.defaults();
        return driver == Driver.BLOCKING
                ? MachineAuthenticator.create(verifier(), keys, introspector, cache, settings, clock)
                : blocking(ReactiveMachineAuthenticator.create(verifier(), keys, introspector, cache, settings, clock));
    }

    private MachineAuthenticator authenticator(MachineTokenListener listener) {
        var verifier = new MachineTokenVerifier(
                AuthenticationSettings.builder().instance("admin").build());
        var keys = KeySetCache.of(TestTokens.keySet());
        var settings = MachineCacheSettings.defaults();
        return driver == Driver.BLOCKING
                ? MachineAuthenticator.create(verifier, keys, introspector(null), inMemory(), settings, clock, listener)
                : blocking(ReactiveMachineAuthenticator.create(
                        verifier, keys, introspector(null), inMemory(), settings, clock, listener));
    }

    /** Subscribes where nobody may block, as a server does. */
    private static MachineAuthenticator blocking(ReactiveMachineAuthenticator authenticator) {
        return new MachineAuthenticator() {

            @Override
            public TokenType typeOf(String token) {
                return authenticator.typeOf(token);
            }

            @Override
            public boolean verifiesOpaque(TokenType type) {
                return authenticator.verifiesOpaque(type);
            }

            @Override
            public MachineOutcome authenticate(String token) {
                return Mono.defer(() -> authenticator.authenticate(token))
                        .subscribeOn(Schedulers.parallel())
                        .block();
            }
        };
    }

    private static MachineTokenVerifier verifier() {
        return new MachineTokenVerifier(TokenSettings.defaults());
    }

    private MachineTokenCache inMemory() {
        return MachineTokenCache.inMemory(100, clock);
    }

    private MachineTokenCache sharedCache() {
        return new MachineTokenCache() {

            @Override
            public Entry get(String key) {
                return shared.get(key);
            }

            @Override
            public void put(String key, Entry entry) {
                shared.put(key, entry);
            }
        };
    }

    private TokenIntrospector introspector(MachineSecretKey machineSecretKey) {
        return new TokenIntrospector(WebClient.builder(), url(), SECRET_KEY, machineSecretKey);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String slug(MachineOutcome outcome) {
        return outcome instanceof Refused refused ? refused.reason().slug() : "accepted";
    }
}

package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.clerkspring.sdk.machine.Introspection;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;
import dev.clerkspring.sdk.machine.MachineOutcome.Refused;
import dev.clerkspring.sdk.machine.MachineTokenCache.Entry;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.token.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.cache.RedisCacheWriter.RedisCacheWriterConfigurer;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.serializer.RedisSerializer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Two applications of a fleet, one a servlet's and one a reactive one, share what Clerk says of machine tokens through Redis. */
class RedisMachineTokenCacheTests {

    private static final String TOKEN = "ak_very/Secret+Key0123456789";

    private static final String GOOD =
            "{\"object\":\"api_key\",\"id\":\"ak_id\",\"subject\":\"user_1\",\"name\":\"n\",\"scopes\":[\"read\"]}";

    private static final String REVOKED = GOOD.replace("}", ",\"revoked\":true}");

    /** A port on which nobody listens. */
    private static final int NOBODY = 1;

    private static final TestClock CLOCK = new TestClock();

    @TempDir
    private static Path directory;

    private static RedisServer redis;

    private static TestServer clerk;

    private static ConfigurableApplicationContext first;

    private static ConfigurableApplicationContext second;

    private static volatile String answer = GOOD;

    @BeforeAll
    static void startAll() throws IOException {
        redis = RedisServer.start(directory);
        clerk = new TestServer(RedisMachineTokenCacheTests::answer);
        first = application(redis.port(), "3s");
        second = application(redis.port(), "3s");
    }

    @AfterAll
    static void stopAll() {
        Stream.of(first, second, clerk, redis).filter(Objects::nonNull).forEach(closeable -> {
            try {
                closeable.close();
            } catch (Exception ex) {
                throw new IllegalStateException(ex);
            }
        });
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static ConfigurableApplicationContext application(int port, String timeout) {
        var application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--clerk.machine-tokens.cache.timeout=" + timeout,
                        "--clerk.secret-key=" + TestKeys.SECRET,
                        "--clerk.api-url=" + clerk.url(),
                        "--clerk.machine-tokens.cache.name=machine-tokens",
                        "--redis.port=" + port);
        if (port != NOBODY) {
            // The first connection takes longer than others.
            onRedis(application, RedisConnection::ping);
        }
        return application;
    }

    @BeforeEach
    void forget() {
        answer = GOOD;
        clerk.calls().clear();
    }

    @AfterEach
    void empty() {
        if (redis != null) {
            onRedis(connection -> {
                connection.serverCommands().flushAll();
                return true;
            });
        }
    }

    @Test
    void asksOnceForBoth() {
        assertThat(blocking(first)).isEqualTo("accepted");
        assertThat(blocking(second)).isEqualTo("accepted");
        assertThat(reactive(second)).isEqualTo("accepted");
        assertThat(clerk.calls()).hasSize(1);
    }

    @Test
    void asksOnceForBothWhereTheReactiveOneIsFirst() {
        assertThat(reactive(second)).isEqualTo("accepted");
        assertThat(blocking(first)).isEqualTo("accepted");
        assertThat(clerk.calls()).hasSize(1);
    }

    @Test
    void asksAgainWhenAnEntryHasEndedWhateverRedisKeeps() {
        assertThat(blocking(first)).isEqualTo("accepted");
        answer = REVOKED;
        CLOCK.advance(Duration.ofSeconds(30).minusMillis(1));
        assertThat(blocking(second)).isEqualTo("accepted");
        CLOCK.advance(Duration.ofMillis(1));
        assertThat(blocking(second)).isEqualTo("token-invalid");
        assertThat(reactive(first)).isEqualTo("token-invalid");
        assertThat(clerk.calls()).hasSize(2);
    }

    @Test
    void sharesANoForTenSeconds() {
        answer = REVOKED;
        assertThat(blocking(first)).isEqualTo("token-invalid");
        answer = GOOD;
        assertThat(reactive(second)).isEqualTo("token-invalid");
        CLOCK.advance(Duration.ofSeconds(10));
        assertThat(reactive(second)).isEqualTo("accepted");
        assertThat(clerk.calls()).hasSize(2);
    }

    @Test
    void leavesNeitherTokensNorKeysInRedis() {
        blocking(first);
        var everything = onRedis(connection -> {
            var text = new StringBuilder();
            for (var key : keys()) {
                text.append(new String(key, StandardCharsets.ISO_8859_1)).append('\n');
                text.append(new String(connection.stringCommands().get(key), StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        });
        assertThat(everything)
                .contains("machine-tokens::", "user_1")
                .doesNotContain(TOKEN, TOKEN.substring(3), "Secret", TestKeys.SECRET, TestKeys.SECRET.substring(8));
    }

    static Stream<byte[]> garbage() {
        var java = RedisSerializer.java();
        return Stream.of(
                new byte[0],
                new byte[] {1, 2, 3},
                GOOD.getBytes(StandardCharsets.UTF_8),
                java.serialize(""),
                java.serialize("rubbish"),
                java.serialize("null"),
                java.serialize("{}"),
                java.serialize("{\"accepted\":true}"),
                java.serialize(GOOD),
                java.serialize(42),
                java.serialize(
                        new Entry(Introspection.unknown(), true, CLOCK.instant().plusSeconds(20)).toJson()),
                java.serialize("{\"answer\":" + REVOKED + ",\"accepted\":true,\"until\":" + in(20) + "}"),
                java.serialize("{\"answer\":" + GOOD + ",\"accepted\":true,\"until\":" + in(31) + "}"),
                java.serialize("{\"answer\":" + GOOD + ",\"accepted\":false,\"until\":" + in(11) + "}"),
                java.serialize("{\"answer\":" + GOOD + ",\"accepted\":true,\"until\":" + in(0) + "}"));
    }

    private static long in(long seconds) {
        return CLOCK.instant().plusSeconds(seconds).toEpochMilli();
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbageInRedisIsNeverAYes(byte[] value) {
        blocking(first);
        answer = REVOKED;
        overwrite(value);
        assertThat(blocking(second)).isEqualTo("token-invalid");
        overwrite(value);
        assertThat(reactive(first)).isEqualTo("token-invalid");
    }

    @Test
    void asksClerkWhileRedisIsDown() throws IOException {
        try (var own = RedisServer.start(directory);
                var application = application(own.port(), "200ms")) {
            assertThat(blocking(application)).isEqualTo("accepted");
            own.close();
            var start = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(blocking(application)).isEqualTo("accepted");
                assertThat(reactive(application)).isEqualTo("accepted");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            answer = REVOKED;
            assertThat(blocking(application)).isEqualTo("token-invalid");
            assertThat(clerk.calls()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void startsAndAsksClerkWithoutRedis() {
        try (var application = application(NOBODY, "200ms")) {
            assertThat(blocking(application)).isEqualTo("accepted");
            answer = REVOKED;
            assertThat(reactive(application)).isEqualTo("token-invalid");
        }
    }

    private static String blocking(ConfigurableApplicationContext application) {
        return describe(application.getBean(MachineAuthenticator.class).authenticate(TOKEN));
    }

    /** Subscribed to where nobody may block. */
    private static String reactive(ConfigurableApplicationContext application) {
        var authenticator = application.getBean(ReactiveMachineAuthenticator.class);
        return describe(Mono.defer(() -> authenticator.authenticate(TOKEN))
                .subscribeOn(Schedulers.parallel())
                .block());
    }

    private static String describe(MachineOutcome outcome) {
        return outcome instanceof Accepted
                ? "accepted"
                : ((Refused) outcome).reason().slug();
    }

    private static List<byte[]> keys() {
        return onRedis(
                connection -> List.copyOf(connection.keyCommands().keys("*".getBytes(StandardCharsets.US_ASCII))));
    }

    private static void overwrite(byte[] value) {
        var keys = keys();
        assertThat(keys).hasSize(1);
        onRedis(connection -> connection.stringCommands().set(keys.get(0), value));
    }

    private static <T> T onRedis(Function<RedisConnection, T> call) {
        return onRedis(first, call);
    }

    private static <T> T onRedis(ConfigurableApplicationContext application, Function<RedisConnection, T> call) {
        var connections = application.getBean(RedisConnectionFactory.class);
        try (var connection = connections.getConnection()) {
            return call.apply(connection);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableCaching
    @ImportAutoConfiguration(ClerkAutoConfiguration.class)
    static class Application {

        @Bean
        LettuceConnectionFactory redisConnectionFactory(Environment environment) {
            return new LettuceConnectionFactory("127.0.0.1", environment.getProperty("redis.port", Integer.class));
        }

        /** As Spring Boot makes it, whose entries never end by themselves, but that it waits until they are written. */
        @Bean
        RedisCacheManager cacheManager(RedisConnectionFactory connections) {
            return RedisCacheManager.builder(
                            RedisCacheWriter.create(connections, RedisCacheWriterConfigurer::immediateWrites))
                    .build();
        }

        @Bean
        Clock clerkClock() {
            return CLOCK;
        }
    }
}

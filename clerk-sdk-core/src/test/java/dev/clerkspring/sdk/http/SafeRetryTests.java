package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkApiException.Failure;
import dev.clerkspring.sdk.ratelimit.RateLimiter;
import dev.clerkspring.sdk.ratelimit.RateLimits;
import io.micrometer.observation.ObservationRegistry;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

class SafeRetryTests {

    private static final RetryPolicy QUICK =
            new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(30));

    private final AtomicInteger attempts = new AtomicInteger();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("GET", answered(429, null), 3),
                Arguments.of("GET", answered(429, Duration.ZERO), 3),
                Arguments.of("PUT", answered(429, Duration.ofMillis(1)), 3),
                Arguments.of("POST", answered(429, null), 1),
                Arguments.of("PATCH", answered(429, Duration.ZERO), 1),
                Arguments.of("DELETE", answered(429, null), 1),
                Arguments.of("GET", answered(429, Duration.ofMinutes(1)), 1),
                Arguments.of("GET", answered(500, null), 3),
                Arguments.of("GET", answered(503, null), 3),
                Arguments.of("HEAD", answered(502, null), 3),
                Arguments.of("PUT", answered(504, null), 3),
                Arguments.of("GET", answered(501, null), 1),
                Arguments.of("POST", answered(503, null), 1),
                Arguments.of("PATCH", answered(500, null), 1),
                Arguments.of("DELETE", answered(502, null), 1),
                Arguments.of("GET", answered(404, null), 1),
                Arguments.of("GET", answered(422, null), 1),
                Arguments.of("GET", lost(new SocketException("reset")), 3),
                Arguments.of("GET", lost(new HttpTimeoutException("late")), 3),
                Arguments.of("POST", lost(new SocketException("reset")), 1),
                Arguments.of("DELETE", lost(new HttpTimeoutException("late")), 1),
                Arguments.of("POST", lost(new ConnectException("refused")), 3),
                Arguments.of("POST", lost(new HttpConnectTimeoutException("late")), 3),
                Arguments.of("DELETE", lost(new UnknownHostException("where")), 3),
                Arguments.of("POST", lost(new UnreadableAnswerException("no JSON")), 1),
                Arguments.of("GET", lost(new UnreadableAnswerException("no JSON")), 1),
                Arguments.of("GET", new IllegalStateException("a bug"), 1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void repeatsOnlyWhatIsSafe(String method, Throwable failure, int attempts) {
        assertThat(call(runner(QUICK), method, Integer.MAX_VALUE, failure)).isSameAs(failure);

        assertThat(this.attempts).hasValue(attempts);
    }

    @Test
    void givesTheAnswerOfTheRepetition() {
        assertThat(call(runner(QUICK), "GET", 2, answered(503, null))).isNull();

        assertThat(this.attempts).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50})
    void waitsSomewhatLongerThanClerkAsks(long asked) {
        RetryPolicy slow = new RetryPolicy(1, Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(30));
        long start = System.nanoTime();

        call(runner(slow), "GET", 1, answered(429, Duration.ofMillis(asked)));

        assertThat(this.attempts).hasValue(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(asked + 100));
    }

    @Test
    void repeatsNothingIfTheTimeIsUp() {
        RetryPolicy late = new RetryPolicy(5, Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(1));

        call(runner(late), "GET", Integer.MAX_VALUE, answered(503, null));

        assertThat(this.attempts).hasValue(1);
    }

    @Test
    void stopsRepeatingWhenTheBudgetIsSpentAndStartsAgainAfterSuccesses() {
        CallRunner runner = runner(QUICK);
        for (int i = 0; i < 20; i++) {
            call(runner, "GET", Integer.MAX_VALUE, answered(503, null));
        }
        assertThat(this.attempts).hasValue(20 + 5);

        for (int i = 0; i < 5; i++) {
            call(runner, "GET", 0, answered(503, null));
        }
        this.attempts.set(0);
        call(runner, "GET", Integer.MAX_VALUE, answered(503, null));

        assertThat(this.attempts).hasValue(2);
    }

    @Test
    void doesNotWaitLongerThanTheCallMayTake() {
        CallRunner runner = runner(QUICK);

        call(
                runner.with(runner.options().withTimeout(Duration.ofSeconds(2))),
                "GET",
                Integer.MAX_VALUE,
                answered(429, Duration.ofSeconds(3)));

        assertThat(this.attempts).hasValue(1);
    }

    private static CallRunner runner(RetryPolicy policy) {
        return new CallRunner(
                new CallOptions(Duration.ofSeconds(30), policy, false, new HttpHeaders()),
                new RateLimiter(RateLimits.none()),
                new RetryBudget(),
                new CallObservations(ObservationRegistry.NOOP, null));
    }

    private Throwable call(CallRunner runner, String method, int failures, Throwable failure) {
        int first = this.attempts.get();
        Mono<String> exchange = Mono.fromCallable(() -> {
            if (this.attempts.getAndIncrement() - first < failures) {
                throw (Exception) failure;
            }
            return "done";
        });
        try {
            runner.run(Call.raw(HttpMethod.valueOf(method), "/v1/users"), exchange)
                    .block();
            return null;
        } catch (RuntimeException ex) {
            return ex;
        }
    }

    private static ClerkApiException answered(int status, Duration retryAfter) {
        return ClerkApiException.of(new Failure("GET /", status, List.of(), null, retryAfter, null));
    }

    private static ClerkApiException lost(Throwable cause) {
        return ClerkApiException.of(Failure.of("GET /", cause));
    }
}

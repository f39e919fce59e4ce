package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkApiException.Failure;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

class RetryFilterTests {

    private static final RetryPolicy QUICK =
            new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(30));

    private final AtomicInteger attempts = new AtomicInteger();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("GET", answered(429, null), 3),
                Arguments.of("POST", answered(429, null), 3),
                Arguments.of("PATCH", answered(429, Duration.ofMillis(1)), 3),
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
                Arguments.of("GET", new IllegalStateException("a bug"), 1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void repeatsOnlyWhatIsSafe(String method, Throwable failure, int attempts) {
        assertThat(call(new RetryFilter(QUICK), method, Integer.MAX_VALUE, failure))
                .isSameAs(failure);

        assertThat(this.attempts).hasValue(attempts);
    }

    @Test
    void givesTheAnswerOfTheRepetition() {
        assertThat(call(new RetryFilter(QUICK), "GET", 2, answered(503, null))).isNull();

        assertThat(this.attempts).hasValue(3);
    }

    @Test
    void repeatsNothingIfTheTimeIsUp() {
        RetryPolicy late = new RetryPolicy(5, Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(1));

        call(new RetryFilter(late), "GET", Integer.MAX_VALUE, answered(503, null));

        assertThat(this.attempts).hasValue(1);
    }

    @Test
    void stopsRepeatingWhenTheBudgetIsSpentAndStartsAgainAfterSuccesses() {
        RetryFilter filter = new RetryFilter(QUICK);
        for (int i = 0; i < 20; i++) {
            call(filter, "GET", Integer.MAX_VALUE, answered(503, null));
        }
        assertThat(this.attempts).hasValue(20 + 10);

        for (int i = 0; i < 5; i++) {
            call(filter, "GET", 0, answered(503, null));
        }
        this.attempts.set(0);
        call(filter, "GET", Integer.MAX_VALUE, answered(503, null));

        assertThat(this.attempts).hasValue(2);
    }

    private Throwable call(RetryFilter filter, String method, int failures, Throwable failure) {
        int first = this.attempts.get();
        ExchangeFunction exchange = request -> Mono.defer(() -> (this.attempts.getAndIncrement() - first < failures)
                ? Mono.error(failure)
                : Mono.just(ClientResponse.create(HttpStatus.OK).build()));
        ClientRequest request = ClientRequest.create(HttpMethod.valueOf(method), URI.create("http://localhost"))
                .build();
        try {
            filter.filter(request, exchange).block(Duration.ofSeconds(30));
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

package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkUnavailableException;
import dev.clerkspring.sdk.http.FaultyApi;
import dev.clerkspring.sdk.http.FaultyApi.Fault;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instance.SecretKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Everything that can go wrong between here and Clerk, over real sockets.
 */
class OutageTests {

    private static final String KEY = "sk_test_c2VjcmV0";

    private static final RetryPolicy QUICK =
            new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(30));

    private static final Set<String> SENT_ONCE = Set.of("POST", "PATCH", "DELETE");

    private static final int ASKED = 100;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isAClearError(Fault fault) {
        try (FaultyApi api = new FaultyApi(fault)) {
            ClerkClient clerk = client(api).withTimeout(Duration.ofMillis(fault.isSlow() ? 200 : 20_000));

            Throwable failure = catchThrowable(() -> clerk.users().get("user_1"));
            Throwable reactive =
                    catchThrowable(() -> clerk.reactive().users().get("user_1").block());
            Throwable raw = catchThrowable(() ->
                    clerk.exchange(ClerkRequest.of(HttpMethod.GET, "/v1/users/{user_id}", "user_1"), JsonNode.class));

            assertThat(failure)
                    .isInstanceOf(ClerkApiException.class)
                    .hasMessageStartingWith("GET /v1/users/{user_id}: ")
                    .hasSameClassAs(reactive)
                    .hasSameClassAs(raw);
            assertThat(trace(failure)).doesNotContain(KEY, "Sign in", "Bad gateway");
        }
    }

    /** What all applications together would do to Clerk at the worst time. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRIP"})
    void sendsHardlyMoreThanIsAskedFor(Fault fault) {
        try (FaultyApi api = new FaultyApi(fault)) {
            ClerkClient clerk = client(api);

            Long failed = Flux.range(0, ASKED)
                    .flatMap(
                            i -> clerk.reactive()
                                    .users()
                                    .get("user_" + i)
                                    .map(user -> false)
                                    .onErrorReturn(ClerkApiException.class, true),
                            10)
                    .filter(outcome -> outcome)
                    .count()
                    .block();

            double amplification = api.requests().size() / (double) ASKED;
            System.out.printf(Locale.ROOT, "amplification during %s: %.2f%n", fault, amplification);
            assertThat(failed).isEqualTo(ASKED);
            assertThat(amplification).isBetween(1.0, 1.2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TOO_MANY", "UNAVAILABLE", "RESET", "NO_ANSWER", "CUT"})
    void sendsNoOperationTwiceThatIsNotIdempotent(Fault fault) {
        try (FaultyApi api = new FaultyApi(fault)) {
            ClerkClient clerk = client(api);
            long operations = Apis.offered()
                    .flatMap(offer -> sentOnce(offer.getReturnType()))
                    .peek(operation -> call(clerk, operation))
                    .count();

            assertThat(operations).isGreaterThan(150);
            assertThat(api.requests()).hasSize((int) operations);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RESET_IN_BODY, GET, 3",
        "CUT, PUT, 3",
        "CUT, POST, 1",
        "RESET, GET, 3",
        "TRUNCATED_JSON, GET, 1",
        "HTML, GET, 1"
    })
    void asksAgainForWhatWasLostOnTheWay(Fault fault, HttpMethod method, int requests) {
        try (FaultyApi api = new FaultyApi(fault)) {
            ClerkRequest request = ClerkRequest.of(method, "/v1/users");

            assertThatExceptionOfType(ClerkUnavailableException.class)
                    .isThrownBy(() -> client(api).exchange(request, JsonNode.class));

            assertThat(api.requests()).hasSize(requests);
        }
    }

    @Test
    void endsACallThatDripsInTime() {
        try (FaultyApi api = new FaultyApi(Fault.DRIP)) {
            ClerkClient clerk = client(api).withTimeout(Duration.ofMillis(200));

            assertThatExceptionOfType(ClerkUnavailableException.class)
                    .isThrownBy(() -> clerk.users().get("user_1"))
                    .withMessage("GET /v1/users/{user_id}: no usable answer from Clerk (TimeoutException)");
            assertThat(api.requests()).hasSize(1);
        }
    }

    private static ClerkClient client(FaultyApi api) {
        return ClerkClient.builder()
                .apiUrl(api.url())
                .secretKey(SecretKey.parse(KEY))
                .retryPolicy(QUICK)
                .build();
    }

    private static Stream<Method> sentOnce(Class<?> api) {
        return Arrays.stream(api.getDeclaredMethods()).filter(method -> {
            HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
            return exchange != null && SENT_ONCE.contains(exchange.method());
        });
    }

    private static void call(ClerkClient clerk, Method operation) {
        Object[] arguments = Arrays.stream(operation.getParameters())
                .map(OutageTests::argument)
                .toArray();
        Throwable failure = catchThrowable(() -> operation.invoke(clerk.api(operation.getDeclaringClass()), arguments));
        if (failure != null) {
            assertThat(failure.getCause()).as(operation.toString()).isInstanceOf(ClerkApiException.class);
        }
    }

    private static Object argument(Parameter parameter) {
        try {
            return ModelSamples.value(parameter.getName(), parameter.getParameterizedType());
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

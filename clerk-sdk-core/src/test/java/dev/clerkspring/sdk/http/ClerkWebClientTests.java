package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkUnavailableException;
import dev.clerkspring.sdk.instance.SecretKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import reactor.core.publisher.Mono;

class ClerkWebClientTests {

    private static final String KEY = "sk_test_c2VjcmV0";

    private static final String ERROR = """
            {"errors": [{"code": "form_identifier_exists", "message": "taken", "long_message": "jo@example.com is taken",
            "meta": {"param_name": "email_address"}}], "clerk_trace_id": "trace_1"}""";

    private final TestApi api = new TestApi();

    private final TestApi elsewhere = new TestApi().json(200, "{}");

    @AfterEach
    void stop() {
        this.api.close();
        this.elsewhere.close();
    }

    @Test
    void sendsKeyVersionAndAgentWithEveryCall() {
        this.api.json(200, "{}");

        get(client().build(), "/v1/jwks");

        assertThat(this.api.last().header("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(this.api.last().header("Clerk-API-Version")).isEqualTo("2026-05-12");
        assertThat(this.api.last().header("User-Agent")).startsWith("clerk-spring-boot/");
    }

    @Test
    void sendsNoAuthorizationWithoutAKey() {
        this.api.json(200, "{}");

        get(client().secretKey(null).build(), "/v1/jwks");

        assertThat(this.api.last().header("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/"})
    void takesTheApiUrlWithAndWithoutVersion(String suffix) {
        this.api.json(200, "{}");

        get(client().apiUrl(this.api.url() + suffix).build(), "/v1/jwks");

        assertThat(this.api.last().uri()).isEqualTo("/v1/jwks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api.clerk.com", "ftp://api.clerk.com", "https://x@api.clerk.com", "https://api.clerk.com?a=b"})
    void refusesWhatIsNoApiUrl(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClerkWebClient.builder().apiUrl(url));
    }

    @Test
    void doesNotFollowRedirectsWithTheKey() {
        this.api.answer(302, "", Map.of("Location", this.elsewhere.url() + "/v1/jwks"));

        ClerkApiException failure = failure(client().build(), HttpMethod.GET);

        assertThat(failure.status()).isEqualTo(302);
        assertThat(this.elsewhere.asked()).isEmpty();
    }

    @Test
    void doesNotCallAnotherOriginWithTheKey() {
        WebClient client = client().build().webClient();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.get()
                        .uri(URI.create(this.elsewhere.url() + "/v1/jwks"))
                        .retrieve()
                        .toBodilessEntity()
                        .block());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> get(client().build(), "@" + this.elsewhere.url().substring(7) + "/v1/jwks"));
        assertThat(this.elsewhere.asked()).isEmpty();
    }

    @Test
    void ignoresTheBaseUrlOfTheBuilderItIsGiven() {
        this.api.json(200, "{}");

        get(
                client().webClientBuilder(WebClient.builder().baseUrl(this.elsewhere.url()))
                        .build(),
                "/v1/jwks");

        assertThat(this.elsewhere.asked()).isEmpty();
        assertThat(this.api.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, ClerkInvalidRequestException",
        "401, ClerkUnauthorizedException",
        "402, ClerkApiException",
        "403, ClerkApiException",
        "404, ClerkNotFoundException",
        "409, ClerkInvalidRequestException",
        "410, ClerkNotFoundException",
        "418, ClerkApiException",
        "422, ClerkInvalidRequestException",
        "429, ClerkRateLimitedException",
        "500, ClerkUnavailableException",
        "501, ClerkUnavailableException",
        "503, ClerkUnavailableException",
    })
    void mapsStatusToException(int status, String type) {
        this.api.json(status, ERROR);

        ClerkApiException failure = failure(client().build(), HttpMethod.GET);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.hasCode("form_identifier_exists")).isTrue();
        assertThat(failure.errors().get(0).longMessage()).isEqualTo("jo@example.com is taken");
        assertThat(failure.errors().get(0).paramName()).isEqualTo("email_address");
        assertThat(failure.clerkTraceId()).isEqualTo("trace_1");
        assertThat(failure)
                .hasMessage("GET /v1/users/{user_id}: Clerk answered " + status
                        + " (form_identifier_exists at email_address), trace id trace_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>Bad gateway</html>", "{\"errors\": [", "null", "[]", "{\"errors\": [null, {}]}", "7"})
    void mapsAnErrorWhateverItsBody(String body) {
        this.api.answer(502, body, Map.of("Content-Type", "text/html", "cf-ray", "ray_1"));

        ClerkApiException failure = failure(client().build(), HttpMethod.GET);

        assertThat(failure)
                .isInstanceOf(ClerkUnavailableException.class)
                .hasMessageStartingWith("GET /v1/users/{user_id}: Clerk answered 502 ")
                .hasMessageEndingWith("trace id ray_1");
        assertThat(failure.status()).isEqualTo(502);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | PT30S",
                "0 | PT0S",
                "Wed, 21 Oct 2015 07:28:00 GMT | PT0S",
                "soon |",
                "86400 | PT24H",
                "86401 |",
                "Fri, 31 Dec 9999 23:59:59 GMT |",
                "-1 |",
                "99999999999999999999 |"
            })
    void readsRetryAfter(String header, Duration expected) {
        this.api.answer(429, ERROR, Map.of("Retry-After", header));

        assertThat(failure(client().build(), HttpMethod.GET).retryAfter()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"id\": ",
                "text/html; charset=x | <p>",
                "nonsense | x",
                "application/json | [1]",
                "text/html | <p>jo@example.com</p>"
            })
    void mapsAnAnswerThatCannotBeRead(String type, String body) {
        this.api.answer(200, body, Map.of("Content-Type", type));

        ClerkApiException failure = failure(client().build(), HttpMethod.GET);

        assertThat(failure).isInstanceOf(ClerkUnavailableException.class);
        assertThat(failure.status()).isZero();
        assertThat(stackTrace(failure)).doesNotContain("jo@example.com", KEY);
    }

    @Test
    void saysWhatItGotInsteadOfJson() {
        this.api
                .answer(502, "<html>", Map.of("Content-Type", "text/html; charset=x"))
                .answer(200, "<html>", Map.of("Content-Type", "text/html; charset=utf-8"));

        assertThat(failure(client().build(), HttpMethod.GET))
                .hasMessage("GET /v1/users/{user_id}: Clerk answered 502 without an error of its own");
        assertThat(failure(client().build(), HttpMethod.GET))
                .hasMessage("GET /v1/users/{user_id}: no usable answer from Clerk (UnreadableAnswerException)")
                .cause()
                .hasMessageEndingWith(" for text/html");
    }

    @Test
    void mapsARefusedConnection() throws IOException {
        String url;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + socket.getLocalPort();
        }

        ClerkApiException failure = failure(client().apiUrl(url).build(), HttpMethod.POST);

        assertThat(failure)
                .isInstanceOf(ClerkUnavailableException.class)
                .hasMessage("POST /v1/users/{user_id}: no usable answer from Clerk (ConnectException)");
        assertThat(stackTrace(failure)).doesNotContain("jo@example.com", KEY);
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ClerkWebClient client = client().apiUrl("http://127.0.0.1:" + silent.getLocalPort())
                    .readTimeout(Duration.ofMillis(100))
                    .build();

            assertThat(failure(client, HttpMethod.GET)).isInstanceOf(ClerkUnavailableException.class);
        }
    }

    @Test
    void givesUpOnACallThatTakesTooLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ClerkWebClient client = client().apiUrl("http://127.0.0.1:" + silent.getLocalPort())
                    .callTimeout(Duration.ofMillis(100))
                    .build();

            assertThat(failure(client, HttpMethod.GET)).isInstanceOf(ClerkUnavailableException.class);
        }
    }

    @Test
    void sendsTheSameRequestAgain() {
        this.api.json(503, "").json(200, "{}");

        exchange(client().retryPolicy(RetryPolicy.standard()).build(), HttpMethod.GET);

        assertThat(this.api.asked()).hasSize(2);
        assertThat(this.api.last().headers()).isEqualTo(this.api.asked().get(0).headers());
    }

    @ParameterizedTest
    @CsvSource({"GET, 3", "POST, 1"})
    void sendsNothingAgainBecauseAFilterOfTheApplicationWants(HttpMethod method, int requests) {
        this.api.json(503, "");
        WebClient.Builder repeating = WebClient.builder()
                .filter((request, next) ->
                        Mono.defer(() -> next.exchange(request)).retry(5));

        ClerkApiException failure = failure(
                client().webClientBuilder(repeating)
                        .retryPolicy(new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30)))
                        .build(),
                method);

        assertThat(failure.status()).isEqualTo(503);
        assertThat(this.api.asked()).hasSize(requests);
    }

    @Test
    void ignoresHowTheBuilderItIsGivenMakesAddresses() {
        this.api.json(200, "{}");
        var factory = new DefaultUriBuilderFactory(this.elsewhere.url());
        factory.setEncodingMode(DefaultUriBuilderFactory.EncodingMode.NONE);
        ClerkWebClient client = client().webClientBuilder(WebClient.builder().uriBuilderFactory(factory))
                .build();

        client.webClient()
                .get()
                .uri("/v1/users/{id}", "a/b")
                .retrieve()
                .toBodilessEntity()
                .block();

        assertThat(this.api.last().uri()).isEqualTo("/v1/users/a%2Fb");
    }

    @Test
    void takesAnotherConnector() {
        this.api.json(200, "{}");
        var connector = new JdkClientHttpConnector(HttpClient.newHttpClient());

        get(client().connector(connector).build(), "/v1/jwks");

        assertThat(this.api.asked()).hasSize(1);
    }

    private ClerkWebClient.Builder client() {
        return ClerkWebClient.builder()
                .apiUrl(this.api.url())
                .secretKey(SecretKey.parse(KEY))
                .retryPolicy(RetryPolicy.none());
    }

    private static void get(ClerkWebClient client, String path) {
        client.webClient().get().uri(path).retrieve().toBodilessEntity().block();
    }

    private static ClerkApiException failure(ClerkWebClient client, HttpMethod method) {
        return catchThrowableOfType(ClerkApiException.class, () -> exchange(client, method));
    }

    private static void exchange(ClerkWebClient client, HttpMethod method) {
        var query = new LinkedMultiValueMap<>(Map.of("email_address", List.of("jo@example.com")));
        var type = new ParameterizedTypeReference<Map<String, Object>>() {};
        client.exchange(method, "/v1/users/{user_id}", new Object[] {"user_1"}, query, null, type)
                .block();
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.error.ClerkUnavailableException;
import dev.clerkspring.sdk.http.FaultyApi;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.sessions.CreateSessionTokenRequest;
import dev.clerkspring.sdk.sessions.ListSessionsQuery;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

class ClerkClientTests {

    private final TestApi api = new TestApi();

    private final ClerkClient clerk = ClerkClient.builder()
            .apiUrl(this.api.url())
            .secretKey(SecretKey.parse("sk_test_abc"))
            .retryPolicy(RetryPolicy.none())
            .build();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void readsSessions() {
        this.api.json(200, "{\"data\": [{\"id\": \"sess_1\", \"status\": \"pending\"}], \"total_count\": 1}");

        var sessions = this.clerk
                .sessions()
                .list(ListSessionsQuery.builder().userId("user_1").build());

        assertThat(sessions.data().get(0).status().known()).isEqualTo(SessionStatus.PENDING);
        assertThat(this.api.last().uri()).isEqualTo("/v1/sessions?user_id=user_1&paginated=true");
        assertThat(this.clerk.reactive().sessions().stream(
                                ListSessionsQuery.builder().build())
                        .collectList()
                        .block())
                .isEqualTo(sessions.data());
    }

    @Test
    void makesSessionTokens() {
        this.api.json(200, "{\"object\": \"token\", \"jwt\": \"a.b.c\"}");

        assertThat(this.clerk.sessions().createToken("sess_1", null).jwt()).isEqualTo("a.b.c");
        this.clerk.sessions().createTokenFromTemplate("sess_1", "my template", new CreateSessionTokenRequest(30));

        assertThat(this.api.last().uri()).isEqualTo("/v1/sessions/sess_1/tokens/my%20template");
        assertThat(this.api.last().body()).isEqualTo("{\"expires_in_seconds\":30}");
    }

    @Test
    void readsPublicKeysWithoutPrivateParts() {
        this.api.json(
                200,
                "{\"keys\": [{\"kid\": \"ins_1\", \"kty\": \"RSA\", \"n\": \"AQ\", \"d\": \"private\", \"x5t#S256\": \"s\"}]}");

        var keys = this.clerk.jwks().get().keys();

        assertThat(keys.get(0).kid()).isEqualTo("ins_1");
        assertThat(keys.get(0).x5tS256()).isEqualTo("s");
        assertThat(keys.toString()).doesNotContain("private");
    }

    @Test
    void callsAnyOperation() {
        this.api.json(200, "{\"id\": \"user_1\", \"first_name\": \"Ann\"}");
        ClerkRequest request = ClerkRequest.of(HttpMethod.PUT, "/v1/things/{id}", "a/b")
                .query("q", "x+y", 1)
                .query("flag", true)
                .query("since", Instant.ofEpochMilli(5))
                .body(Map.of("camelCase", 1));

        assertThat(this.clerk.exchange(request, User.class).firstName()).isEqualTo("Ann");
        assertThat(this.clerk.exchange(request, JsonNode.class).path("id").asString())
                .isEqualTo("user_1");
        assertThat(this.clerk.exchange(request, String.class)).startsWith("{\"id\"");

        assertThat(this.api.last().method()).isEqualTo("PUT");
        assertThat(this.api.last().uri()).isEqualTo("/v1/things/a%2Fb?q=x%2By&q=1&flag=true&since=5");
        assertThat(this.api.last().header("Authorization")).isEqualTo("Bearer sk_test_abc");
        assertThat(this.api.last().body()).isEqualTo("{\"camelCase\":1}");
        assertThat(request).hasToString("PUT /v1/things/{id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void callsAnyOperationByAnyMethod(String method) {
        this.api.json(200, "{\"things\": [1]}");
        ClerkRequest request = ClerkRequest.of(HttpMethod.valueOf(method), "/v1/things/{id}", "1")
                .body(Map.of("a", 1));

        JsonNode answer = this.clerk.exchange(request, JsonNode.class);

        assertThat(answer.path("things").path(0).asInt()).isEqualTo(1);
        assertThat(this.clerk.reactive().exchange(request, JsonNode.class).block())
                .isEqualTo(answer);
        assertThat(this.api.asked()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo(method);
            assertThat(asked.body()).isEqualTo("{\"a\":1}");
        });
    }

    @Test
    void sendsAnyBody() {
        this.api.json(200, "{}");
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", new byte[] {65, 66}).filename("a.png");
        List<Object> bodies = List.of(
                List.of(Map.of("email_address", "a@example.com")),
                ClerkJson.mapper().createObjectNode().put("firstName", "Ann"),
                UpdateUserRequest.builder().firstName("Ann").build(),
                parts.build());

        for (Object body : bodies) {
            this.clerk.exchange(ClerkRequest.of(HttpMethod.POST, "/v1/things").body(body), JsonNode.class);
        }

        assertThat(this.api.asked())
                .extracting(TestApi.Asked::body)
                .startsWith(
                        "[{\"email_address\":\"a@example.com\"}]",
                        "{\"firstName\":\"Ann\"}",
                        "{\"first_name\":\"Ann\"}")
                .last(InstanceOfAssertFactories.STRING)
                .contains("name=\"file\"", "filename=\"a.png\"", "AB");
        assertThat(this.api.last().header("Content-Type")).startsWith("multipart/form-data");
    }

    @Test
    void makesCopiesForSomeCalls() {
        this.api.json(503, "").json(200, "{\"id\": \"user_1\"}");
        ClerkClient copy = this.clerk
                .withHeader("X-Request-Id", "a")
                .withHeader("X-Tenant", "blue")
                .withHeader("x-request-id", "b")
                .withRetryPolicy(new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30)));

        assertThat(copy.users().get("user_1").id()).isEqualTo("user_1");
        assertThat(copy.reactive().users().get("user_1").block().id()).isEqualTo("user_1");
        assertThat(this.api.asked()).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.header("X-Request-Id")).isEqualTo("b");
            assertThat(asked.header("X-Tenant")).isEqualTo("blue");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer sk_test_abc");
        });

        this.clerk.users().get("user_1");
        assertThat(this.api.last().header("X-Tenant")).isNull();
        ClerkRequest raw = ClerkRequest.of(HttpMethod.GET, "/v1/things");
        this.clerk
                .reactive()
                .withHeader("X-Tenant", "red")
                .exchange(raw, JsonNode.class)
                .block();
        assertThat(this.api.last().header("X-Tenant")).isEqualTo("red");
    }

    @Test
    void makesCopiesWithAnotherTimeout() {
        try (FaultyApi slow = new FaultyApi(FaultyApi.Fault.DRIP)) {
            ClerkClient clerk = ClerkClient.builder().apiUrl(slow.url()).build();

            assertThatExceptionOfType(ClerkUnavailableException.class)
                    .isThrownBy(() ->
                            clerk.withTimeout(Duration.ofMillis(50)).users().get("user_1"));
            StepVerifier.create(clerk.reactive()
                            .withTimeout(Duration.ofMillis(50))
                            .users()
                            .get("user_1"))
                    .verifyError(ClerkUnavailableException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer x",
        "clerk-api-version, 2021-02-05",
        "User-Agent, x",
        "Host, evil.example",
        "'a b', x",
        "'', x",
        "X-A, 'a\nb'",
        "X-A, ü"
    })
    void refusesAHeaderThatIsNoneOrTheClientsOwn(String name, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> this.clerk.withHeader(name, value));
    }

    @Test
    void refusesATimeoutThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.clerk.withTimeout(Duration.ZERO));
    }

    @Test
    void readsAnyAnswerAsAGenericType() {
        this.api.json(200, "{\"data\": [{\"id\": \"user_1\"}], \"total_count\": 1}");

        ClerkPage<User> users = this.clerk.exchange(
                ClerkRequest.of(HttpMethod.GET, "/v1/users"), new ParameterizedTypeReference<ClerkPage<User>>() {});

        assertThat(users).extracting(User::id).isEqualTo(List.of("user_1"));
    }

    @Test
    void givesNullForAnAnswerWithoutABody() {
        this.api.answer(204, "", Map.of());
        ClerkRequest request = ClerkRequest.of(HttpMethod.DELETE, "/v1/webhooks/svix");

        assertThat(this.clerk.exchange(request, JsonNode.class)).isNull();
        StepVerifier.create(this.clerk.reactive().exchange(request, JsonNode.class))
                .verifyComplete();
    }

    @Test
    void failsInTheSameWayForAnyOperation() {
        this.api.json(404, "{\"errors\": [{\"code\": \"resource_not_found\"}]}");
        ClerkRequest request = ClerkRequest.of(HttpMethod.GET, "/v1/things/{id}", "secret_thing");

        assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> this.clerk.exchange(request, JsonNode.class))
                .withMessage("GET /v1/things/{id}: Clerk answered 404 (resource_not_found)");
        StepVerifier.create(this.clerk.reactive().users().get("user_1")).verifyError(ClerkNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/users", "//evil.example/v1", "https://evil.example", "@evil.example/v1", ""})
    void refusesAPathThatIsNone(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClerkRequest.of(HttpMethod.GET, path));
    }

    @Test
    void saysSoWhenItWouldBlockAThreadOfReactors() {
        this.api.json(200, "{\"id\": \"user_1\"}");

        StepVerifier.create(Mono.fromCallable(() -> this.clerk.users().get("user_1"))
                        .subscribeOn(Schedulers.parallel()))
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("block()"));
    }
}

package dev.clerkspring.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.json.ClerkJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Faults, switched by API and by the control API, met over HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();

    private ClerkEmulator emulator;

    private Faults faults;

    @BeforeAll
    void start() {
        emulator =
                ClerkEmulator.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start();
        faults = emulator.faults();
    }

    @AfterEach
    void clear() {
        faults.clear();
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            users.get,                   /v1/users/user_emulator_ada,                             502
            users.get,                   /v1/users,                                               200
            users.get,                   /v1/users/count,                                         200
            users.count,                 /v1/users/count,                                         502
            organizationInvitations.get, /v1/organizations/org_emulator_acme/invitations/orginv_1, 502
            organizationInvitations.get, /v1/organizations/org_emulator_acme/invitations/pending, 200
            clients.get,                 /v1/clients/client_1,                                    502
            clients.get,                 /v1/clients/handshake_payload?nonce=none,                404
            """)
    void anErrorIsOfTheOperationThatItNamesAlone(String operation, String path, int status) throws Exception {
        faults.add(Fault.of(operation).error(HttpStatus.BAD_GATEWAY, "made_up"));

        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/errors/0/code").asString().equals("made_up"))
                .isEqualTo(status == 502);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v1/users/*, /v1/users/user_emulator_ada, 503",
        "get /v1/users/{id}, /v1/users/user_emulator_ada, 503",
        "POST /v1/users/*, /v1/users/user_emulator_ada, 200",
        "/v1/**, /v1/users/count, 503",
        "/v1/**, /personas, 200",
        "/**, /personas, 503"
    })
    void anErrorIsOfAPathPattern(String operation, String path, int status) throws Exception {
        faults.add(Fault.of(operation).error(HttpStatus.SERVICE_UNAVAILABLE, "down"));

        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/api_keys?subject=user_emulator_ada, 503
            /api_keys?subject=user_emulator_ada,    503
            /v1/api_keys/ak_none,                   404
            """)
    void anErrorIsOfAnOperationWithAndWithoutVersion(String path, int status) throws Exception {
        faults.add(Fault.of("apiKeys.getApiKeys").error(HttpStatus.SERVICE_UNAVAILABLE, "down"));

        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void tooManyRequestsSayWhenToComeBack() throws Exception {
        faults.add(Fault.of("users.list").rateLimited(Duration.ofSeconds(7)).times(1));

        var answer = get("/v1/users");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(get("/v1/users").statusCode()).as("only once").isEqualTo(200);
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void latencyHoldsAnAnswerBack() throws Exception {
        faults.add(Fault.of("users.count").latency(Duration.ofMillis(80)));

        var before = System.nanoTime();
        assertThat(get("/v1/users/count").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    void aDroppedConnectionHasNoAnswer() throws Exception {
        try (var drop = faults.add(Fault.everywhere().dropConnection())) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("/v1/users"));
            assertThat(drop.remaining()).isNull();
        }
        assertThat(get("/v1/users").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jwks", "/.well-known/jwks.json"})
    void keysCannotBeHadInAnOutage(String path) throws Exception {
        try (var outage = faults.jwksOutage()) {
            assertThat(get(path).statusCode()).isEqualTo(503);
            assertThat(get("/v1/users").statusCode()).isEqualTo(200);
        }
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aRotatedKeyLeavesTheOldOnePublishedWhereTheyOverlap() throws Exception {
        var old = keyIds();
        var token = header(emulator.sessionToken("ada", null)).path("kid").asString();
        assertThat(old).isEqualTo("[" + token + "]");

        var with = faults.rotateKey(true);
        assertThat(keyIds()).isEqualTo("[" + with + ", " + token + "]");
        assertThat(header(emulator.sessionToken("ada", null)).path("kid").asString())
                .isEqualTo(with);

        var without = faults.rotateKey(false);
        assertThat(keyIds()).isEqualTo("[" + without + "]");
    }

    @Test
    void tokensGoByAClockThatIsOff() {
        faults.clockOffset(Duration.ofMinutes(-5));

        assertThat(part(emulator.sessionToken("ada", null), 1).path("iat").asLong())
                .isEqualTo(NOW.minusSeconds(300).getEpochSecond());
        faults.clear();
        assertThat(part(emulator.sessionToken("ada", null), 1).path("iat").asLong())
                .isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void theControlApiSwitchesThemToo() throws Exception {
        var added = control("POST", "/faults", """
                {"operations": ["users.list"], "status": 503, "latency_ms": 1, "times": 5}""");
        assertThat(added.statusCode()).isEqualTo(201);
        var id = json(added).path("id").asString();
        assertThat(get("/v1/users").statusCode()).isEqualTo(503);
        assertThat(json(control("GET", "/faults", "")).at("/0/remaining").asInt())
                .isEqualTo(4);

        assertThat(control("DELETE", "/faults/" + id, "").statusCode()).isEqualTo(204);
        assertThat(control("DELETE", "/faults/" + id, "").statusCode()).isEqualTo(404);
        assertThat(get("/v1/users").statusCode()).isEqualTo(200);

        assertThat(json(control("PUT", "/clock", "{\"offset_seconds\": 60}"))
                        .path("offset_seconds")
                        .asInt())
                .isEqualTo(60);
        assertThat(faults.clockOffset()).isEqualTo(Duration.ofMinutes(1));
        var kid = json(control("POST", "/keys/rotate", "{\"overlap\": false}"))
                .path("kid")
                .asString();
        assertThat(keyIds()).isEqualTo("[" + kid + "]");
        control("POST", "/faults/jwks-outage", "");
        assertThat(get("/v1/jwks").statusCode()).isEqualTo(503);
        assertThat(control("DELETE", "/faults", "").statusCode()).isEqualTo(204);
        assertThat(get("/v1/jwks").statusCode()).isEqualTo(200);
    }

    @Test
    void theControlApiIsSparedByFaults() throws Exception {
        faults.add(Fault.everywhere().error(HttpStatus.SERVICE_UNAVAILABLE, "down"));

        assertThat(control("DELETE", "/faults", "").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"operations\": [\"users.fly\"], \"status\": 500}",
                "{\"operations\": [\"/v1/{\"], \"status\": 500}",
                "{\"operations\": [\"/**\"], \"status\": 200}",
                "{\"operations\": [\"/**\"], \"status\": 999}",
                "{\"operations\": [\"/**\"], \"latency_ms\": -1}",
                "{\"operations\": [\"/**\"], \"times\": 0}",
                "{\"operations\": [\"/**\"], \"retry_after\": 1}",
                "{\"operations\": [null]}",
                "{\"delay\": 1}",
                "[]"
            })
    void aFaultThatMakesNoSenseIsA422(String body) throws Exception {
        assertThat(control("POST", "/faults", body).statusCode()).isEqualTo(422);
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void anOperationThatThereIsNotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.add(Fault.of("users.fly")))
                .withMessageContaining("users.fly");
    }

    private String keyIds() throws Exception {
        return json(get("/.well-known/jwks.json"))
                .path("keys")
                .valueStream()
                .map(key -> key.path("kid").asString())
                .toList()
                .toString();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(emulator.apiUrl() + path))
                .header("Authorization", "Bearer " + emulator.secretKey().value())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> control(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(emulator.apiUrl() + "/__emulator" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ClerkJson.mapper().readTree(answer.body());
    }

    private static JsonNode header(String token) {
        return part(token, 0);
    }

    private static JsonNode part(String token, int index) {
        return ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}

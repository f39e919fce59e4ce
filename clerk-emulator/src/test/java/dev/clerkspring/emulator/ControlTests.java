package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.clerkspring.emulator.fault.ActiveFault;
import dev.clerkspring.emulator.fault.Fault;
import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.json.ClerkJson;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Snapshots, starting anew, and who may steer the emulator.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlTests {

    private static final String SNAPSHOT = "/__emulator/snapshot";

    private final HttpClient http = HttpClient.newHttpClient();

    private ClerkEmulator emulator;

    @BeforeAll
    void start() {
        emulator = ClerkEmulator.builder().start();
    }

    @AfterEach
    void reset() {
        emulator.reset();
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void aSnapshotBringsEverythingBack() throws Exception {
        emulator.sessionToken("ada", null);
        var before = send("GET", SNAPSHOT, "");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Cache-Control")).hasValue("no-store");
        emulator.sessionToken("ben", null);
        assertThat(emulator.exportSnapshot()).isNotEqualTo(before.body());

        assertThat(send("PUT", SNAPSHOT, before.body()).statusCode()).isEqualTo(204);

        assertThat(emulator.exportSnapshot()).isEqualTo(before.body());
        assertThat(emulator.personas()).containsExactly("ada", "ben", "cleo");
    }

    @Test
    void anEmulatorBeginsWithTheSnapshotOfAnother() throws Exception {
        emulator.sessionToken("ada", null);
        var snapshot = emulator.exportSnapshot();

        try (var other = ClerkEmulator.builder().snapshot(snapshot).start()) {
            assertThat(other.exportSnapshot()).isEqualTo(snapshot);
            other.sessionToken("ada", null);
            other.reset();
            assertThat(other.exportSnapshot()).isEqualTo(snapshot);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{}", "{\"version\":1,\"users\":[1]}", "x"})
    void whatIsNoSnapshotIsA422AndChangesNothing(String body) throws Exception {
        var before = emulator.exportSnapshot();

        assertThat(send("PUT", SNAPSHOT, body).statusCode()).isEqualTo(422);

        assertThat(emulator.exportSnapshot()).isEqualTo(before);
        assertThatIllegalArgumentException().isThrownBy(() -> emulator.importSnapshot(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            users         | []                                   | which is none of the users
            sessions      | [{"id":"s"}]                         | sessions[0].object of the snapshot is missing
            invitations   | [{"id":"x"}]                         | invitations[0].email_address of the snapshot is missing
            api_keys      | [{"id":"x"}]                         | api_keys[0]
            jwt_templates | [{"id":"m"}]                         | jwt_templates[0]
            jwt_templates | [{"template":{"id":"m"}}]            | jwt_templates[0].template
            clients       | [null]                               | clients[0] of the snapshot
            clients       | [1]                                  | clients[0] of the snapshot cannot be read
            clients       | {}                                   | clients of the snapshot is no list
            clients       | [{"id":"c","colour":"blue"}]         | clients[0].colour of the snapshot cannot be read
            role_sets     | []                                   | which is none of the role_sets
            roles         | []                                   | which is none of the roles
            plans         | [{"slug":"a","name":"A","features":[]},{"slug":"a","name":"A","features":[]}] | plans[1] of the snapshot has the id of another
            colours       | []                                   | of the snapshot is unknown
            """)
    void aSnapshotIsTakenAsAWholeOrNotAtAll(String kind, String rows, String place) {
        var before = emulator.exportSnapshot();
        var json = (ObjectNode) ClerkJson.mapper().readTree(before);
        json.set(kind, ClerkJson.mapper().readTree(rows));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> emulator.importSnapshot(json.toString()))
                .withMessageContaining(place);
        assertThat(emulator.exportSnapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id    | orgmem_other | organization_memberships[2] of the snapshot has what another has and must be its own
            role  | org:none     | organization_memberships[2] of the snapshot has the id of another
            """)
    void nobodyIsAMemberTwice(String field, String value, String message) {
        var json = (ObjectNode) ClerkJson.mapper().readTree(emulator.exportSnapshot());
        var memberships = (ArrayNode) json.path("organization_memberships");
        memberships.add(((ObjectNode) memberships.get(0).deepCopy()).put(field, value));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> emulator.importSnapshot(json.toString()))
                .withMessage(message);
    }

    @Test
    void resettingBeginsAnew() throws Exception {
        emulator.sessionToken("ada", null);
        emulator.faults().add(Fault.everywhere().dropConnection());

        assertThat(send("POST", "/__emulator/reset", "").statusCode()).isEqualTo(204);

        assertThat(ClerkJson.mapper().readTree(emulator.exportSnapshot()).path("sessions"))
                .isEmpty();
        assertThat(emulator.faults().active()).isEmpty();
    }

    @Test
    void aCheckpointBringsBackAlsoWhatNoSnapshotHas() throws Exception {
        var endpoint = URI.create("http://localhost:9/webhooks");
        emulator.faults().add(Fault.of("users.list").dropConnection().times(2));
        emulator.faults().clockOffset(Duration.ofHours(1));
        emulator.webhooks().addEndpoint(endpoint);
        emulator.sessionToken("ada", null);
        var before = everything();
        var checkpoint = emulator.checkpoint();

        for (int time = 0; time < 2; time++) {
            emulator.sessionToken("ben", null);
            assertThat(catchThrowable(() -> send("GET", "/v1/users", ""))).isInstanceOf(IOException.class);
            emulator.faults().rotateKey(false);
            emulator.faults().add(Fault.of("users.get").dropConnection());
            emulator.faults().clockOffset(Duration.ZERO);
            emulator.webhooks().addEndpoint(URI.create("http://localhost:9/others"));
            emulator.webhooks().removeEndpoint(endpoint);
            assertThat(everything()).doesNotContainAnyElementsOf(before);

            checkpoint.run();

            assertThat(everything()).isEqualTo(before);
        }
        emulator.webhooks().removeEndpoint(endpoint);
    }

    private List<Object> everything() throws Exception {
        return List.of(
                emulator.exportSnapshot(),
                emulator.faults().active().stream().map(ActiveFault::remaining).toList(),
                emulator.faults().clockOffset(),
                emulator.webhooks().endpoints(),
                emulator.webhooks().messages(),
                send("GET", "/.well-known/jwks.json", "").body());
    }

    @Test
    void givenKeysKeepTokensGoodAfterARestart() throws Exception {
        var builder = ClerkEmulator.builder()
                .signingKey(new RSAKeyGenerator(2048).generate().toJSONString())
                .publishableKey(PublishableKey.of(InstanceType.DEVELOPMENT, "mine.clerk.localhost"))
                .secretKey(SecretKey.parse("sk_test_mine"))
                .deterministic(Instant.parse("2026-01-01T00:00:00Z"));
        String token;
        String keys;
        try (var first = builder.start()) {
            token = first.sessionToken("ada", null);
            keys = send(first, "GET", "/.well-known/jwks.json", "").body();
        }
        builder.deterministic(Instant.parse("2026-01-01T00:00:00Z"));
        try (var second = builder.start()) {
            assertThat(send(second, "GET", "/.well-known/jwks.json", "").body()).isEqualTo(keys);
            assertThat(second.sessionToken("ada", null))
                    .as("the same ids, times and key")
                    .isEqualTo(token);
        }
    }

    @Test
    void aSeedCanHaveOtherPeople() {
        var seed = Seed.parse("personas:\n- id: zoe\n");
        try (var other = ClerkEmulator.builder().seed(seed).start()) {
            assertThat(other.personas()).isEqualTo(List.of("zoe"));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Origin: https://evil.example     , -                   , 403
            Origin: null                     , -                   , 403
            Origin: http://127.0.0.1:1       , -                   , 403
            -                                , Sec-Fetch-Site: cross-site, 403
            -                                , Sec-Fetch-Site: same-site , 403
            Origin: SELF                     , Sec-Fetch-Site: same-origin, 200
            -                                , Sec-Fetch-Site: same-origin, 200
            -                                , Sec-Fetch-Site: none, 200
            Host: evil.example               , -                   , 403
            Host: evil.example               , Origin: http://evil.example, 403
            X-Forwarded-Host: evil.example   , -                   , 403
            Host: clerk                      , -                   , 200
            Host: clerk.localhost            , -                   , 200
            Host: [::1]                      , -                   , 200
            Host: host.testcontainers.internal, -                  , 200
            -                                , -                   , 200
            """)
    void pagesOfOtherSitesAreRefused(String first, String second, int status) throws Exception {
        assertThat(raw(SNAPSHOT, first, second)).startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__emulator;a=b/snapshot",
                "/%5F_emulator/snapshot",
                "/__emulator/snapshot/",
                "//__emulator/snapshot",
                "/x/../__emulator/snapshot",
                "/__emulator/snapshot;a=b"
            })
    void noSpellingOfAPathLetsThemIn(String path) throws Exception {
        assertThat(raw(path, "Origin: https://evil.example")).matches("(?s)HTTP/1.1 (403|404) .*");
    }

    /** By hand, as no client sets these headers. */
    private String raw(String path, String... headers) throws IOException {
        var self = "127.0.0.1:" + emulator.port();
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nConnection: close\r\n");
        boolean host = false;
        for (var header : headers) {
            if (header != null) {
                request.append(header.replace("SELF", "http://" + self)).append("\r\n");
                host |= header.startsWith("Host:");
            }
        }
        request.append(host ? "\r\n" : "Host: " + self + "\r\n\r\n");
        try (var socket = new Socket("127.0.0.1", emulator.port())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(emulator, method, path, body);
    }

    private HttpResponse<String> send(ClerkEmulator to, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(to.apiUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}

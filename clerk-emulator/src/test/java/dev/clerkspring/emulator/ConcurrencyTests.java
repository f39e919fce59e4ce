package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.UserMetadataRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Many clients at once: nothing that was written is lost, nothing that is unique is there twice, and a snapshot taken meanwhile
 * is of one moment. Runs for three seconds, or as many as {@code clerk.emulator.load-seconds} says.
 */
class ConcurrencyTests {

    private static final int CLIENTS = 64;

    private static final int NAMES = 500;

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("clerk.emulator.load-seconds", 3));

    private final ClerkEmulator emulator = ClerkEmulator.builder().start();

    private final ClerkClient clerk = ClerkClient.builder()
            .apiUrl(emulator.apiUrl())
            .secretKey(emulator.secretKey())
            .build();

    private final AtomicInteger contended = new AtomicInteger();

    @AfterEach
    void close() {
        emulator.close();
    }

    /** What one client has done: users that it made, and how often it counted up in each. */
    private record Done(int client, List<String> users, int updates, int refusals) {}

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        var end = Instant.now().plus(TIME);
        var pool = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            var snapshots = pool.submit(() -> takeSnapshots(end));
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> pool.submit(() -> work(client, end)))
                    .toList();
            var done = new ArrayList<Done>();
            for (Future<Done> client : clients) {
                done.add(client.get());
            }
            assertEverythingIsThere(done);
            report(done, snapshots.get());
        } finally {
            pool.shutdownNow();
        }
    }

    private Done work(int client, Instant end) {
        var users = new ArrayList<String>();
        int updates = 0;
        int refusals = 0;
        do {
            refusals += claim(users) ? 0 : 1;
            count(client, ++updates);
            if (!users.isEmpty()) {
                assertThat(clerk.users().get(users.get(users.size() - 1)).id()).isNotNull();
            }
        } while (Instant.now().isBefore(end));
        return new Done(client, users, updates, refusals);
    }

    /** Several clients want each name; one gets it. */
    private boolean claim(List<String> users) {
        var name = "name" + contended.getAndIncrement() / 4 % NAMES;
        try {
            users.add(clerk.users()
                    .create(CreateUserRequest.builder()
                            .username(name)
                            .externalId(name)
                            .build())
                    .id());
            return true;
        } catch (ClerkInvalidRequestException taken) {
            assertThat(taken.errors().get(0).code()).isEqualTo("form_identifier_exists");
            return false;
        }
    }

    /** All clients change the same user, each a member of its own; a lost write would leave an older number. */
    private void count(int client, int updates) {
        clerk.users()
                .updateMetadata(
                        "user_emulator_ada",
                        UserMetadataRequest.builder()
                                .publicMetadata(Metadata.of(Map.of("client" + client, updates)))
                                .build());
    }

    private int takeSnapshots(Instant end) {
        int taken = 0;
        do {
            assertConsistent(ClerkJson.mapper().readTree(emulator.exportSnapshot()));
            taken++;
        } while (Instant.now().isBefore(end));
        return taken;
    }

    /** Users and credentials are written together, so that a snapshot has both or neither. */
    private static void assertConsistent(JsonNode snapshot) {
        var users = new HashSet<String>();
        var names = new HashSet<String>();
        snapshot.path("users").forEach(user -> {
            users.add(user.path("id").asString());
            if (user.hasNonNull("username")) {
                assertThat(names.add(user.path("username").asString())).isTrue();
            }
        });
        var credentials = new HashSet<String>();
        snapshot.path("credentials")
                .forEach(row -> credentials.add(row.path("user_id").asString()));
        users.removeIf(id -> id.startsWith("user_emulator_"));
        assertThat(credentials).isEqualTo(users);
    }

    private void assertEverythingIsThere(List<Done> done) {
        var state = emulator.store().state();
        var made = done.stream().flatMap(each -> each.users().stream()).toList();
        assertThat(state.all(Kinds.USERS).map(user -> user.id()).filter(id -> !id.startsWith("user_emulator_")))
                .containsExactlyInAnyOrderElementsOf(made);
        assertThat(state.all(Kinds.USERS).map(user -> user.username()).filter(name -> name != null))
                .doesNotHaveDuplicates();
        var counts = state.get(Kinds.USERS, "user_emulator_ada").publicMetadata();
        var expected = done.stream().collect(Collectors.toMap(each -> "client" + each.client(), Done::updates));
        assertThat(counts).isEqualTo(Metadata.of(expected));
        emulator.importSnapshot(emulator.exportSnapshot());
    }

    private static void report(List<Done> done, int snapshots) {
        int updates = done.stream().mapToInt(Done::updates).sum();
        int created = done.stream().mapToInt(each -> each.users().size()).sum();
        int refused = done.stream().mapToInt(Done::refusals).sum();
        System.out.printf(
                "%d clients, %d s: %d users created, %d names refused as taken, %d updates of one user, %d snapshots%n",
                CLIENTS, TIME.toSeconds(), created, refused, updates, snapshots);
    }
}

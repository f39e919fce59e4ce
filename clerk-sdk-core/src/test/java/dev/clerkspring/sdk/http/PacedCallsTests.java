package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.bulk.BulkProgress;
import dev.clerkspring.sdk.bulk.BulkRun;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.ratelimit.RateLimiter;
import dev.clerkspring.sdk.ratelimit.RateLimits;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.ReactiveUsersApi;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UsersApi;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * Bulk work against a server, at a time that the test sets.
 */
class PacedCallsTests {

    private final TestApi api = new TestApi();

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void waitForTheirTurn() throws Exception {
        this.api.json(200, "{\"id\": \"user_1\"}");
        ReactiveUsersApi users = client().paced().api(ReactiveUsersApi.class);
        CountDownLatch ten = new CountDownLatch(10);

        CompletableFuture<Long> all = Flux.range(0, 15)
                .flatMap(i -> users.get("user_1").doOnNext(user -> ten.countDown()), 15)
                .count()
                .toFuture();

        assertThat(ten.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(this.api.asked()).hasSize(10);
        this.time.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(all.get(30, TimeUnit.SECONDS)).isEqualTo(15);
        assertThat(this.api.asked()).hasSize(15);
    }

    @Test
    void doNotKeepTheOthersWaiting() throws Exception {
        this.api.json(200, "{\"id\": \"user_1\"}");
        ClerkWebClient client = client();
        UsersApi users = client.api(UsersApi.class);
        for (int i = 0; i < 10; i++) {
            users.get("user_1");
        }

        CompletableFuture<User> paced =
                client.paced().api(ReactiveUsersApi.class).get("user_1").toFuture();
        users.get("user_1");

        assertThat(paced).isNotDone();
        assertThat(this.api.asked()).hasSize(11);
        this.time.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(paced.get(30, TimeUnit.SECONDS).id()).isEqualTo("user_1");
    }

    @Test
    void waitWhenClerkHasHadEnoughOfWhatever() throws Exception {
        this.api.answer(429, "", Map.of("Retry-After", "20")).json(200, "{\"id\": \"user_1\"}");
        ClerkWebClient client = client();
        client.api(ReactiveUsersApi.class).delete("user_1").onErrorComplete().block();

        CompletableFuture<User> paced =
                client.paced().api(ReactiveUsersApi.class).get("user_1").toFuture();

        this.time.advanceTimeBy(Duration.ofSeconds(19));
        assertThat(paced).isNotDone();
        assertThat(this.api.asked()).hasSize(1);
        this.time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(paced.get(30, TimeUnit.SECONDS).id()).isEqualTo("user_1");
    }

    @Test
    void goThroughAllUsersAndOnAfterAFailure() {
        this.api
                .json(200, "[{\"id\": \"user_1\"}, {\"id\": \"user_2\"}]")
                .json(200, "{\"id\": \"user_1\"}")
                .json(401, "")
                .json(200, "[{\"id\": \"user_2\"}]")
                .json(200, "{\"id\": \"user_2\"}");
        UsersApi users = client().paced().api(UsersApi.class);
        ListUsersQuery query = ListUsersQuery.builder().limit(3).build();
        BulkProgress[] saved = {null};

        try {
            BulkRun.of(users.streamByCursor(query), User::id)
                    .concurrency(1)
                    .listener(progress -> saved[0] = progress)
                    .run(user -> users.ban(user.id()));
        } catch (RuntimeException expected) {
            // as the server has it
        }
        ListUsersQuery rest = ListUsersQuery.builder()
                .limit(3)
                .startingAfter(saved[0].position())
                .build();
        BulkProgress end = BulkRun.of(users.streamByCursor(rest), User::id).run(user -> users.ban(user.id()));

        assertThat(end).isEqualTo(new BulkProgress(1, 0, "user_2"));
        assertThat(this.api.asked())
                .extracting(TestApi.Asked::uri)
                .containsExactly(
                        "/v1/users?limit=3&order_by=%2Bcreated_at",
                        "/v1/users/user_1/ban",
                        "/v1/users/user_2/ban",
                        "/v1/users?limit=3&starting_after=user_1&order_by=%2Bcreated_at",
                        "/v1/users/user_2/ban");
    }

    private ClerkWebClient client() {
        return ClerkWebClient.builder()
                .apiUrl(this.api.url())
                .rateLimiter(new RateLimiter(
                        RateLimits.of(InstanceType.DEVELOPMENT).share(0.1),
                        () -> this.time.now(TimeUnit.NANOSECONDS),
                        this.time))
                .build();
    }
}

package dev.clerkspring.sdk.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ClerkLeasesTests {

    private final TestClock clock = new TestClock();

    private final Clerk clerk = new Clerk();

    private final BlockingQueue<LeaseEnd> ends = new LinkedBlockingQueue<>();

    private ClerkLeases leases = leases(LeasePolicy.SESSION);

    private ClerkLeases leases(LeasePolicy policy) {
        return ClerkLeases.create(LeaseSettings.defaults(policy), clerk, clock);
    }

    @AfterEach
    void close() {
        leases.close();
    }

    @Test
    void tellsTheConnectionOnceThatItIsOver() throws Exception {
        leases = leases(LeasePolicy.TOKEN);
        var lease = leases.open(session("sess_1"), ends::add);
        clock.advance(Duration.ofSeconds(64));
        assertThat(lease.isOpen()).isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(lease.isOpen()).isFalse();
        assertThat(lease.isOpen()).isFalse();
        leases.tick();
        lease.close();

        assertThat(ends.poll(5, TimeUnit.SECONDS)).isEqualTo(LeaseEnd.TOKEN_EXPIRED);
        assertThat(lease.end()).isEqualTo(LeaseEnd.TOKEN_EXPIRED);
        assertThat(ends.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void tellsItWithoutBeingAsked() throws Exception {
        leases = leases(LeasePolicy.TOKEN);
        leases.open(session("sess_1"), ends::add);
        clock.advance(Duration.ofSeconds(65));

        assertThat(ends.poll(5, TimeUnit.SECONDS)).isEqualTo(LeaseEnd.TOKEN_EXPIRED);
    }

    @Test
    void tellsNothingToAConnectionThatHasEndedByItself() throws Exception {
        leases = leases(LeasePolicy.TOKEN);
        var lease = leases.open(session("sess_1"), ends::add);
        lease.close();
        clock.advance(Duration.ofSeconds(65));
        leases.tick();

        assertThat(lease.isOpen()).isFalse();
        assertThat(lease.end()).isNull();
        assertThat(leases).hasToString("ClerkLeases[0]");
        assertThat(ends.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void oneConnectionThatCannotBeEndedDoesNotHoldUpOthers() throws Exception {
        leases = leases(LeasePolicy.TOKEN);
        leases.open(session("sess_1"), end -> {
            throw new IllegalStateException("broken");
        });
        leases.open(session("sess_2"), end -> new CompletableFuture<>().join());
        leases.open(session("sess_3"), ends::add);
        clock.advance(Duration.ofSeconds(65));
        leases.tick();

        assertThat(ends.poll(5, TimeUnit.SECONDS)).isEqualTo(LeaseEnd.TOKEN_EXPIRED);
    }

    @Test
    void aNewerTokenOfTheSameSessionProlongsIt() {
        leases = leases(LeasePolicy.TOKEN);
        var lease = leases.open(session("sess_1"), ends::add);
        clock.advance(Duration.ofSeconds(50));
        var newer = session("sess_1");

        assertThat(lease.renew(newer)).isTrue();
        clock.advance(Duration.ofSeconds(64));
        assertThat(lease.isOpen()).isTrue();
        assertThat(lease.session()).isSameAs(newer);
        clock.advance(Duration.ofSeconds(1));
        assertThat(lease.isOpen()).isFalse();
    }

    @Test
    void anOlderTokenChangesNothing() {
        var older = session("sess_1");
        clock.advance(Duration.ofSeconds(10));
        var newer = session("sess_1");
        var lease = leases.open(newer, ends::add);

        assertThat(lease.renew(older)).isTrue();
        assertThat(lease.session()).isSameAs(newer);
    }

    @Test
    void nobodyElseTakesItOver() {
        var mine = session("sess_1");
        var lease = leases.open(mine, ends::add);
        clock.advance(Duration.ofSeconds(10));

        assertThat(lease.renew(session("sess_2"))).isFalse();
        assertThat(lease.session()).isSameAs(mine);
    }

    @Test
    void asksClerkOnceForAllConnectionsOfASession() {
        for (int i = 0; i < 100; i++) {
            leases.open(session("sess_1"), ends::add);
        }
        clock.advance(Duration.ofSeconds(60));
        clerk.hold();
        leases.tick();
        leases.tick();
        assertThat(clerk.asked()).containsExactly("sess_1");

        clerk.release();
        leases.tick();
        clock.advance(Duration.ofSeconds(59));
        leases.tick();
        assertThat(clerk.asked()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        leases.tick();
        assertThat(clerk.asked()).hasSize(2);
        assertThat(ends).isEmpty();
    }

    @Test
    void asksAboutAFewSessionsAtATimeAndThenTheOthers() {
        for (int i = 0; i < 100; i++) {
            leases.open(session("sess_" + i), ends::add);
        }
        clock.advance(Duration.ofSeconds(60));
        clerk.hold();
        leases.tick();
        assertThat(clerk.asked()).hasSize(8);

        clerk.release();
        assertThat(clerk.asked()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void asksNothingWhileTheClientSendsTokens() {
        var lease = leases.open(session("sess_1"), ends::add);
        for (int minute = 0; minute < 200; minute++) {
            clock.advance(Duration.ofSeconds(50));
            lease.renew(session("sess_1"));
            leases.tick();
        }
        assertThat(clerk.asked()).isEmpty();
        assertThat(lease.isOpen()).isTrue();
    }

    @Test
    void endsEveryConnectionOfASessionThatHasEnded() throws Exception {
        leases.open(session("sess_1"), ends::add);
        leases.open(session("sess_1"), ends::add);
        var other = leases.open(session("sess_2"), ends::add);
        clerk.end("sess_1");
        clock.advance(Duration.ofSeconds(60));
        leases.tick();
        leases.tick();

        assertThat(ends.poll(5, TimeUnit.SECONDS)).isEqualTo(LeaseEnd.SESSION_ENDED);
        assertThat(ends.poll(5, TimeUnit.SECONDS)).isEqualTo(LeaseEnd.SESSION_ENDED);
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void goesOnDuringAnOutageUpToTheLimitWithoutHammeringClerk() {
        var lease = leases.open(session("sess_1"), ends::add);
        clerk.fail();
        for (int second = 0; second < 3599; second++) {
            clock.advance(Duration.ofSeconds(1));
            leases.tick();
            assertThat(lease.isOpen()).isTrue();
        }
        assertThat(clerk.asked()).hasSize((3600 - 60) / 10);

        clock.advance(Duration.ofSeconds(1));
        assertThat(lease.isOpen()).isFalse();
        assertThat(lease.end()).isEqualTo(LeaseEnd.TOKEN_TOO_OLD);
    }

    @Test
    void recoversFromAnOutage() {
        var lease = leases.open(session("sess_1"), ends::add);
        clerk.fail();
        clock.advance(Duration.ofSeconds(60));
        leases.tick();
        clerk.recover();
        clerk.end("sess_1");
        clock.advance(Duration.ofSeconds(9));
        leases.tick();
        assertThat(lease.isOpen()).isTrue();

        clock.advance(Duration.ofSeconds(1));
        leases.tick();
        assertThat(lease.isOpen()).isFalse();
    }

    @Test
    void endsTheConnectionsThatAreNamed() throws Exception {
        var one = leases.open(session("sess_1"), ends::add);
        var two = leases.open(session("sess_2"), ends::add);
        leases.end(session -> "sess_1".equals(session.sessionId()));

        assertThat(one.isOpen()).isFalse();
        assertThat(ends.poll(5, TimeUnit.SECONDS)).isEqualTo(LeaseEnd.SESSION_ENDED);
        assertThat(two.isOpen()).isTrue();
    }

    @Test
    void needsSomebodyToAskAboutSessions() {
        var settings = LeaseSettings.defaults(LeasePolicy.SESSION);
        assertThatIllegalArgumentException().isThrownBy(() -> ClerkLeases.create(settings, null, clock));
    }

    /** The Backend API's answers, over real HTTP. */
    @Test
    void aSessionThatClerkDoesNotKnowIsNoneAndAFailureNoAnswer() throws IOException {
        var status = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/sessions/sess_1", exchange -> {
            var body = "{\"object\":\"session\",\"id\":\"sess_1\",\"user_id\":\"user_1\",\"status\":\"active\"}"
                    .getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var client = ClerkClient.builder()
                    .apiUrl("http://127.0.0.1:" + server.getAddress().getPort())
                    .secretKey(SecretKey.parse("sk_test_" + "opensNothing"))
                    .retryPolicy(RetryPolicy.none())
                    .build();
            var lookup = SessionLookup.of(client.reactive().sessions());
            status.set(200);
            assertThat(lookup.find("sess_1").map(Session::userId).block()).isEqualTo("user_1");
            status.set(404);
            assertThat(lookup.find("sess_1").materialize().block().isOnComplete())
                    .isTrue();
            for (int failure : List.of(401, 403, 429, 500, 503)) {
                status.set(failure);
                assertThat(lookup.find("sess_1").materialize().block().isOnError())
                        .isTrue();
            }
        } finally {
            server.stop(0);
        }
    }

    private ClerkSession session(String id) {
        long now = clock.instant().getEpochSecond();
        return ClerkSession.of(Map.of("sub", "user_1", "sid", id, "iat", now, "exp", now + 60));
    }

    /** Says of every session that it is active, until it is told otherwise. */
    private static final class Clerk implements SessionLookup {

        private final List<String> asked = new CopyOnWriteArrayList<>();

        private final List<String> ended = new CopyOnWriteArrayList<>();

        private volatile CompletableFuture<Void> held = CompletableFuture.completedFuture(null);

        private volatile boolean failing;

        @Override
        public Mono<Session> find(String sessionId) {
            asked.add(sessionId);
            return failing
                    ? Mono.error(new IllegalStateException("outage"))
                    : Mono.fromFuture(held).then(Mono.fromSupplier(() -> answer(sessionId)));
        }

        private Session answer(String sessionId) {
            return Session.builder()
                    .userId("user_1")
                    .status(Open.of(ended.contains(sessionId) ? SessionStatus.ENDED : SessionStatus.ACTIVE))
                    .build();
        }

        List<String> asked() {
            return asked;
        }

        void hold() {
            held = new CompletableFuture<>();
        }

        void release() {
            held.complete(null);
        }

        void end(String sessionId) {
            ended.add(sessionId);
        }

        void fail() {
            failing = true;
        }

        void recover() {
            failing = false;
        }
    }
}

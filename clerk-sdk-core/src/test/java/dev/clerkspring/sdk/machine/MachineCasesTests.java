package dev.clerkspring.sdk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;
import dev.clerkspring.sdk.machine.MachineOutcome.Refused;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.function.client.WebClient;

/** Clerk's cases for machine tokens, on both drivers: kind first, then whoever verifies that kind. */
class MachineCasesTests {

    private final TestClock clock = new TestClock();

    private final KeySetCache keys = KeySetCache.of(TestTokens.keySet());

    private final MachineTokenVerifier verifier = new MachineTokenVerifier(TokenSettings.defaults());

    private final AtomicInteger calls = new AtomicInteger();

    private HttpServer server;

    private MachineCase current;

    static List<MachineCase> cases() {
        return MachineCases.all();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        var body = current.answerBody().getBytes(StandardCharsets.UTF_8);
        if (current.answerStatus() != 0) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(current.answerStatus(), body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesAsStated(MachineCase row) {
        current = row;
        var blocking = MachineAuthenticator.create(
                verifier, keys, introspector(), cache(), MachineCacheSettings.defaults(), clock);
        assertThat(decide(row, blocking::authenticate)).isEqualTo(row.expected());
        assertCalls(row);

        var reactive = ReactiveMachineAuthenticator.create(
                verifier, keys, introspector(), cache(), MachineCacheSettings.defaults(), clock);
        assertThat(decide(row, token -> reactive.authenticate(token).block())).isEqualTo(row.expected());
        assertCalls(row);
    }

    static Stream<MachineCase> withoutIo() {
        return cases().stream().filter(MachineCase::isPure);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutIo")
    void decidesWithoutIo(MachineCase row) {
        assertThat(decide(row, token -> outcome(row, verifier.verify(token, TestTokens.keySet(), TestTokens.NOW))))
                .isEqualTo(row.expected());
    }

    private MachineOutcome outcome(MachineCase row, MachineVerification verification) {
        if (verification instanceof MachineVerification.NeedsIntrospection needed) {
            var answer = row.answerStatus() == 404
                    ? Introspection.unknown()
                    : ClerkJson.mapper().readValue(row.answerBody(), Introspection.class);
            return outcome(row, verifier.verify(needed.type(), answer, TestTokens.NOW));
        }
        return verification instanceof MachineVerification.Verified verified
                ? new Accepted(verified.token())
                : new Refused(new Reason.Token(((MachineVerification.Rejected) verification).reason()));
    }

    private void assertCalls(MachineCase row) {
        assertThat(calls.getAndSet(0)).isBetween(row.calls(), row.mostCalls());
    }

    private String decide(MachineCase row, Function<String, MachineOutcome> machines) {
        var accepted = new AcceptedTokens(row.accepted());
        var type = row.bearer() != null ? verifier.typeOf(row.bearer()) : null;
        var refusal = accepted.refusal(type);
        if (refusal != null) {
            return refusal.slug();
        }
        return type != null && type != TokenType.SESSION_TOKEN && accepted.accepts(type)
                ? describe(machines.apply(row.bearer()))
                : session(row);
    }

    private static String describe(MachineOutcome outcome) {
        return outcome instanceof Accepted accepted
                ? accepted.token().type() + " " + accepted.token().subject()
                : ((Refused) outcome).reason().slug();
    }

    private String session(MachineCase row) {
        assertThat(row.accepted()).containsAll(Set.of(TokenType.SESSION_TOKEN));
        var settings = AuthenticationSettings.builder().sessionCookie(true).build();
        var request = row.bearer() != null
                ? RequestView.bearer(row.bearer())
                : RequestView.cookies(List.of("__client_uat=1; __session=" + row.cookie()));
        var outcome = ClerkAuthenticator.create(new RequestAuthenticator(settings), keys, clock)
                .authenticate(request);
        return outcome instanceof SignedIn in
                ? TokenType.SESSION_TOKEN + " " + in.token().claims().get("sub")
                : ((SignedOut) outcome).reason().slug();
    }

    private TokenIntrospector introspector() {
        return new TokenIntrospector(
                WebClient.builder(),
                "http://127.0.0.1:" + server.getAddress().getPort(),
                SecretKey.parse("sk_test_secret"),
                null);
    }

    private MachineTokenCache cache() {
        return MachineTokenCache.inMemory(10, clock);
    }
}

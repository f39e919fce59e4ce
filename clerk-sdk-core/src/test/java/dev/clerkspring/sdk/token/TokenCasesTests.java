package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.CoveredCases;
import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clerk's cases for tokens. */
class TokenCasesTests {

    static List<TokenCase> cases() {
        return TokenCases.all();
    }

    static Stream<TokenCase> withTheUsualKey() {
        return cases().stream().filter(row -> row.keys() == TokenCases.KEYS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void verifiesAsStated(TokenCase row) {
        var verifier = new TokenVerifier(row.settings(), row.missingAzp());

        var start = System.nanoTime();
        assertThat(TestTokens.slug(verifier.verify(row.token(), row.keys(), row.now())))
                .isEqualTo(row.expected());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    /** What a token says of itself is enough to refuse it: with no keys at all the answer is the same, and so none are fetched. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withTheUsualKey")
    void asksForNoKeyWhereNoneIsOfUse(TokenCase row) {
        var verifier = new TokenVerifier(row.settings(), row.missingAzp());
        var outcome = TestTokens.slug(verifier.verify(row.token(), KeySet.empty(), row.now()));

        boolean early = List.of("token-invalid", "token-invalid-algorithm", "jwk-kid-mismatch")
                .contains(row.expected());
        assertThat(outcome.startsWith("needs ")).isEqualTo(!early);
    }

    @Test
    @Covers(value = "V19", in = Place.DRIVERS)
    void fetchesNothingFromWhereATokenSays() throws IOException {
        var calls = new CopyOnWriteArrayList<String>();
        var listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            exchange.close();
        });
        listener.start();
        try {
            var url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/keys";
            for (var name : List.of("jku", "x5u")) {
                var token = TestTokens.sign(
                        TestTokens.json(TestTokens.with(TestTokens.header(), name, url)),
                        TestTokens.json(TestTokens.claims()),
                        TestTokens.OTHER_KEYS.getPrivate(),
                        "SHA256withRSA");
                assertThat(reason(authenticate(authenticator(TestTokens.KEYS), token)))
                        .isEqualTo("token-invalid-signature");
            }
        } finally {
            listener.stop(0);
        }
        assertThat(calls).isEmpty();
    }

    @Test
    @Covers(value = "V56", in = Place.DRIVERS)
    void eachInstanceUsesItsOwnKeyOfAnId() {
        var first = authenticator(TestTokens.KEYS);
        var second = authenticator(TestTokens.OTHER_KEYS);
        var token = TestTokens.session();
        var other = TestTokens.sign(
                TestTokens.json(TestTokens.header()),
                TestTokens.json(TestTokens.claims()),
                TestTokens.OTHER_KEYS.getPrivate(),
                "SHA256withRSA");

        for (int i = 0; i < 2; i++) {
            assertThat(authenticate(first, token)).isInstanceOf(SignedIn.class);
            assertThat(authenticate(second, other)).isInstanceOf(SignedIn.class);
            assertThat(reason(authenticate(second, token))).isEqualTo("token-invalid-signature");
            assertThat(reason(authenticate(first, other))).isEqualTo("token-invalid-signature");
        }
    }

    @Test
    void everyCaseOfClerksListIsTested() throws IOException {
        var places = new CoveredCases("V").add(Place.FUNCTION, cases().stream().map(TokenCase::id));
        var io = List.of(15, 16, 56, 57, 58);
        var expected = new StringBuilder();
        for (int number = 1; number <= 59; number++) {
            expected.append("V").append(number).append(io.contains(number) ? " drivers" : " function");
            expected.append(number == 19 ? ", drivers\n" : "\n");
        }
        assertThat(places.describe(59) + "\n").isEqualTo(expected.toString());
    }

    private static ClerkAuthenticator authenticator(KeyPair keys) {
        var source = TestKeySource.of(KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk("ins_test", keys.getPublic()))));
        var clock = new TestClock();
        return ClerkAuthenticator.create(
                new RequestAuthenticator(AuthenticationSettings.builder().build()),
                new KeySetCache(source, clock),
                clock);
    }

    private static Outcome authenticate(ClerkAuthenticator authenticator, String token) {
        return authenticator.authenticate(RequestView.bearer(token));
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof SignedOut out ? out.reason().slug() : outcome.toString();
    }
}

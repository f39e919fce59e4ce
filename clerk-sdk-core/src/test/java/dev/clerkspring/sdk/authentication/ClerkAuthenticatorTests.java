package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestKeySource;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The blocking and the reactive driver have to answer alike. */
class ClerkAuthenticatorTests {

    private static final RequestView GOOD = RequestView.bearer(TestTokens.session());

    private static final RequestView UNKNOWN_KEY = RequestView.bearer(TestTokens.withHeader("kid", "ins_new"));

    private final TestClock clock = new TestClock();

    private final TestKeySource source = TestKeySource.of(TestTokens.keySet());

    private final KeySetCache cache = new KeySetCache(source, clock);

    private final RequestAuthenticator rules =
            new RequestAuthenticator(AuthenticationSettings.builder().build());

    private final ClerkAuthenticator blocking = ClerkAuthenticator.create(rules, cache, clock);

    private final ReactiveClerkAuthenticator reactive = ReactiveClerkAuthenticator.create(rules, cache, clock);

    private enum Driver {
        BLOCKING,
        REACTIVE
    }

    @ParameterizedTest
    @EnumSource
    void fetchesTheKeysThatATokenNeedsAndKeepsThem(Driver driver) {
        for (int i = 0; i < 3; i++) {
            assertThat(authenticate(driver, GOOD))
                    .isInstanceOfSatisfying(
                            SignedIn.class, in -> assertThat(in.carrier()).isEqualTo(Carrier.HEADER));
        }
        assertThat(source.fetches()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void fetchesNothingForARequestWithoutToken(Driver driver) {
        assertThat(authenticate(driver, RequestView.cookies(List.of())))
                .isEqualTo(new SignedOut(RequestReason.SESSION_TOKEN_AND_UAT_MISSING));
        assertThat(authenticate(driver, RequestView.bearer("x"))).isEqualTo(signedOut(TokenReason.TOKEN_INVALID));
        assertThat(source.fetches()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void callsAKeyUnknownThatAFreshSetDoesNotHave(Driver driver) {
        for (int i = 0; i < 200; i++) {
            assertThat(authenticate(driver, UNKNOWN_KEY)).isEqualTo(signedOut(TokenReason.JWK_KID_MISMATCH));
        }
        assertThat(source.fetches()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void findsAKeyThatWasAddedMeanwhile(Driver driver) {
        authenticate(driver, GOOD);
        source.answerWith(KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk("ins_new", TestTokens.KEYS.getPublic()))));
        clock.advance(Duration.ofSeconds(30));

        assertThat(authenticate(driver, UNKNOWN_KEY)).isInstanceOf(SignedIn.class);
        assertThat(authenticate(driver, GOOD)).isEqualTo(signedOut(TokenReason.JWK_KID_MISMATCH));
    }

    @ParameterizedTest
    @EnumSource
    void neverCallsAnOutageABadToken(Driver driver) {
        source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        var outcome = (SignedOut) authenticate(driver, GOOD);

        assertThat(outcome).isEqualTo(signedOut(TokenReason.JWK_REMOTE_FAILED_TO_LOAD));
        assertThat(outcome.reason().unavailable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenTheSecretKeyIsRefused(Driver driver) {
        source.failWith(TokenReason.SECRET_KEY_INVALID);

        assertThat(authenticate(driver, GOOD)).isEqualTo(signedOut(TokenReason.SECRET_KEY_INVALID));
    }

    @ParameterizedTest
    @EnumSource
    void turnsWhatNobodyExpectedIntoAnOutcome(Driver driver) {
        // A request without lists is the caller's mistake, not the client's; it must not surface as one of the
        // client's.
        assertThat(authenticate(driver, new RequestView(null, null)))
                .isEqualTo(new SignedOut(RequestReason.UNEXPECTED_ERROR));
    }

    @Test
    void letsAThousandConcurrentRequestsShareOneFetch() throws Exception {
        var keys = new CompletableFuture<KeySet>();
        source.answerLater(keys);
        var threads = Executors.newFixedThreadPool(50);
        try {
            var waiting = submit(threads, 50);
            var outcomes = Flux.range(0, 950)
                    .flatMap(i -> reactive.authenticate(GOOD), 950)
                    .collectList()
                    .toFuture();
            keys.complete(TestTokens.keySet());

            assertThat(outcomes.get()).hasSize(950).allMatch(SignedIn.class::isInstance);
            for (var outcome : waiting) {
                assertThat(outcome.get()).isInstanceOf(SignedIn.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(source.fetches()).isOne();
    }

    @Test
    void goesOnWithARequestOffTheThreadThatBroughtTheKeys() throws Exception {
        var keys = new CompletableFuture<KeySet>();
        source.answerLater(keys);
        var thread = new CompletableFuture<Thread>();
        reactive.authenticate(GOOD)
                .doOnNext(outcome -> thread.complete(Thread.currentThread()))
                .subscribe();
        keys.complete(TestTokens.keySet());

        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        source.answerLater(new CompletableFuture<>());
        var interrupted = new CompletableFuture<Boolean>();
        var outcome = new CompletableFuture<Outcome>();
        var thread = new Thread(() -> {
            outcome.complete(blocking.authenticate(GOOD));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        thread.interrupt();

        assertThat(outcome.get()).isEqualTo(new SignedOut(RequestReason.UNEXPECTED_ERROR));
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void goesOnForOthersWhenOneSubscriberHasLeft() {
        var keys = new CompletableFuture<KeySet>();
        source.answerLater(keys);
        reactive.authenticate(GOOD).subscribe().dispose();
        Mono<Outcome> patient = reactive.authenticate(GOOD).cache();
        patient.subscribe();
        keys.complete(TestTokens.keySet());

        assertThat(patient.block()).isInstanceOf(SignedIn.class);
        assertThat(source.fetches()).isOne();
    }

    private List<Future<Outcome>> submit(ExecutorService threads, int count) {
        var outcomes = new ArrayList<Future<Outcome>>();
        for (int i = 0; i < count; i++) {
            outcomes.add(threads.submit(() -> blocking.authenticate(GOOD)));
        }
        return outcomes;
    }

    private Outcome authenticate(Driver driver, RequestView request) {
        return driver == Driver.BLOCKING
                ? blocking.authenticate(request)
                : reactive.authenticate(request).block();
    }

    private static SignedOut signedOut(TokenReason reason) {
        return new SignedOut(new Reason.Token(reason));
    }
}

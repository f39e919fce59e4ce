package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.token.KeySetStatus.Freshness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeySetCacheTests {

    private static final KeySet OLD = keys("old");

    private static final KeySet NEW = keys("new");

    private final TestClock clock = new TestClock();

    private final TestKeySource source = TestKeySource.of(OLD);

    private final KeySetCache cache = new KeySetCache(source, clock);

    @Test
    void fetchesNothingUntilAKeyIsNeeded() {
        assertThat(cache.current().settles("old")).isFalse();
        assertThat(source.fetches()).isZero();

        assertThat(cache.keysFor("old").join()).isSameAs(OLD);
        assertThat(cache.current()).isSameAs(OLD);
        assertThat(source.fetches()).isOne();
    }

    @Test
    void keepsKeysForFiveMinutes() {
        load();
        clock.advance(Duration.ofMinutes(5).minusMillis(1));

        assertThat(cache.current()).isSameAs(OLD);
        assertThat(source.fetches()).isOne();
    }

    @Test
    void renewsKeysInTheBackgroundWhileTheOldOnesGoOnVerifying() {
        load();
        var renewal = new CompletableFuture<KeySet>();
        source.answerLater(renewal);
        clock.advance(Duration.ofMinutes(5));

        assertThat(cache.current()).isSameAs(OLD);
        assertThat(cache.current()).isSameAs(OLD);
        assertThat(source.fetches()).isEqualTo(2);

        renewal.complete(NEW);
        assertThat(cache.current()).isSameAs(NEW);
    }

    @Test
    void replacesTheSetWholeSoThatARemovedKeyIsGone() {
        load();
        source.answerWith(NEW);
        clock.advance(Duration.ofMinutes(5));
        cache.current();

        assertThat(cache.current().settles("old")).isFalse();
    }

    @Test
    @Covers(value = "V16", in = Place.DRIVERS)
    void removesAKeyInTimeEvenIfUnknownIdsAreAskedForAllAlong() {
        load();
        source.answerWith(NEW);
        for (int second = 0; second < 20 * 60; second++) {
            clock.advance(Duration.ofSeconds(1));
            cache.keysFor("unknown-" + second).join();
        }

        assertThat(cache.current().settles("old")).isFalse();
        assertThat(source.fetches()).isEqualTo(1 + 20 * 60 / 30);
    }

    @Test
    @Covers(value = "V58", in = Place.DRIVERS)
    void servesStaleKeysDuringAnOutageForAnHour() {
        load();
        source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        clock.advance(Duration.ofMinutes(6));
        for (int i = 0; i < 200; i++) {
            assertThat(cache.current()).isSameAs(OLD);
        }
        assertThat(source.fetches()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(53));
        assertThat(cache.current()).isSameAs(OLD);

        clock.advance(Duration.ofMinutes(1));
        assertThat(cache.current().settles("old")).isFalse();
        assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
    }

    @Test
    void doesNotLetKeysLiveLongerWhenTheClockIsSetBack() {
        load();
        source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        clock.advance(Duration.ofHours(-2));

        assertThat(cache.current().settles("old")).isFalse();
    }

    @Test
    void backsOffDuringAnOutageAndRecovers() {
        source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        for (int second = 0; second < 10 * 60; second++) {
            assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
            assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
            clock.advance(Duration.ofSeconds(1));
        }
        // After 0, 1, 3, 7, 15 and 31 seconds, then every 30.
        assertThat(source.fetches()).isEqualTo(6 + (10 * 60 - 1 - 31) / 30);

        source.answerWith(OLD);
        clock.advance(Duration.ofSeconds(30));
        assertThat(cache.keysFor("old").join()).isSameAs(OLD);
    }

    @Test
    @Covers(value = "V15", in = Place.DRIVERS)
    void fetchesOnceAWindowForUnknownIds() {
        load();
        for (int i = 0; i < 200; i++) {
            assertThat(cache.keysFor("unknown-" + i).join()).isSameAs(OLD);
        }
        assertThat(source.fetches()).isOne();

        clock.advance(Duration.ofSeconds(30));
        source.answerWith(NEW);
        for (int i = 0; i < 200; i++) {
            assertThat(cache.keysFor("unknown-" + i).join()).isSameAs(NEW);
        }
        assertThat(source.fetches()).isEqualTo(2);
    }

    @Test
    void doesNotCallAnUnknownIdUnknownWhileItCannotBeLookedUp() {
        load();
        source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        clock.advance(Duration.ofSeconds(30));

        for (int i = 0; i < 200; i++) {
            assertThat(reasonOf(cache.keysFor("new"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        }
        assertThat(source.fetches()).isEqualTo(2);
        assertThat(cache.keysFor("old").join()).isSameAs(OLD);
    }

    @Test
    void looksNothingUpForAKeyThatTheSetHadToSkip() {
        var skipped = KeySet.fromJwks(TestTokens.jwks(unusable(), TestTokens.jwk("old", TestTokens.KEYS.getPublic())));
        source.answerWith(skipped);
        cache.keysFor("k").join();
        clock.advance(Duration.ofMinutes(1));

        assertThat(cache.keysFor("k").join()).isSameAs(skipped);
        assertThat(source.fetches()).isOne();
    }

    @Test
    void keepsGoodKeysWhereNoneOfANewSetCanBeUsed() {
        load();
        source.answerWith(KeySet.fromJwks(TestTokens.jwks(unusable())));
        clock.advance(Duration.ofMinutes(5));

        assertThat(cache.current()).isSameAs(OLD);
        assertThat(source.fetches()).isEqualTo(2);
        assertThat(cache.current()).isSameAs(OLD);
        assertThat(cache.status().failure()).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);

        clock.advance(Duration.ofMinutes(55));
        assertThat(cache.current().settles("old")).isFalse();
        assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
    }

    @Test
    void callsNoTokenBadWhileNoKeyCanBeUsed() {
        source.answerWith(KeySet.fromJwks(TestTokens.jwks(unusable())));

        assertThat(reasonOf(cache.keysFor("k"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        assertThat(cache.current().hasSkipped("k")).isFalse();

        source.answerWith(OLD);
        clock.advance(Duration.ofSeconds(1));
        assertThat(cache.keysFor("old").join()).isSameAs(OLD);
    }

    @Test
    void tellsHowTheKeysAreWithoutFetchingAny() {
        assertThat(cache.status()).isEqualTo(new KeySetStatus(Freshness.NONE, null, null, 0, 0));

        load();
        var loadedAt = clock.instant();
        assertThat(cache.status()).isEqualTo(new KeySetStatus(Freshness.FRESH, loadedAt, null, 1, 0));

        clock.advance(Duration.ofMinutes(5));
        assertThat(cache.status()).isEqualTo(new KeySetStatus(Freshness.STALE, loadedAt, null, 1, 0));
        assertThat(source.fetches()).isOne();

        source.failWith(TokenReason.SECRET_KEY_INVALID);
        cache.current();
        assertThat(cache.status())
                .isEqualTo(new KeySetStatus(Freshness.STALE, loadedAt, TokenReason.SECRET_KEY_INVALID, 1, 1));

        clock.advance(Duration.ofMinutes(55));
        assertThat(cache.status())
                .isEqualTo(new KeySetStatus(Freshness.NONE, loadedAt, TokenReason.SECRET_KEY_INVALID, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRET_KEY_INVALID", "JWK_REMOTE_FAILED_TO_LOAD"})
    void passesOnWhyThereAreNoKeys(TokenReason reason) {
        source.failWith(reason);

        assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(reason);
    }

    @Test
    void takesAnythingThatASourceThrowsForAnOutage() {
        source.throwFromFetch(new IllegalStateException("broken"));
        assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);

        source.answerLater(CompletableFuture.completedFuture(null));
        clock.advance(Duration.ofSeconds(1));
        assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
    }

    @Test
    void findsTheReasonBehindStagesThatPassItOn() {
        var refused = new KeysUnavailableException(TokenReason.SECRET_KEY_INVALID, "refused", null);
        source.answerLater(CompletableFuture.<KeySet>failedFuture(refused).thenApply(keys -> keys));
        assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.SECRET_KEY_INVALID);

        source.answerLater(CompletableFuture.failedFuture(new CompletionException((Throwable) null)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(reasonOf(cache.keysFor("old"))).isEqualTo(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
    }

    @Test
    void letsAThousandConcurrentRequestsShareOneFetch() throws Exception {
        var keys = new CompletableFuture<KeySet>();
        source.answerLater(keys);
        var threads = Executors.newFixedThreadPool(100);
        var asked = new CountDownLatch(1_000);
        try {
            var results = new ArrayList<Future<KeySet>>();
            Callable<KeySet> request = () -> {
                cache.current();
                var waiting = cache.keysFor("old");
                asked.countDown();
                return waiting.thenApply(loaded -> loaded).join();
            };
            // Half of them on threads of their own that wait, the others without a thread.
            for (int i = 0; i < 50; i++) {
                results.add(threads.submit(request));
            }
            for (int i = 0; i < 950; i++) {
                results.add(cache.keysFor("old"));
                asked.countDown();
            }
            asked.await();
            keys.complete(OLD);
            for (var result : results) {
                assertThat(result.get()).isSameAs(OLD);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(source.fetches()).isOne();
    }

    @Test
    void doesNotLetOneWaiterCancelForAll() {
        var keys = new CompletableFuture<KeySet>();
        source.answerLater(keys);
        var first = cache.keysFor("old");
        var second = cache.keysFor("old");
        var patient = cache.keysFor("old");
        first.cancel(true);
        second.cancel(true);
        keys.complete(OLD);

        assertThat(patient.join()).isSameAs(OLD);
        assertThat(source.fetches()).isOne();
    }

    @Test
    void holdsGivenKeysWithoutASource() {
        var fixed = KeySetCache.of(OLD);

        assertThat(fixed.current()).isSameAs(OLD);
        assertThat(fixed.keysFor("old").join()).isSameAs(OLD);
        assertThat(fixed.keysFor("unknown").join()).isSameAs(OLD);
        assertThat(fixed.current()).isSameAs(OLD);
        assertThat(fixed.status()).isEqualTo(new KeySetStatus(Freshness.FIXED, null, null, 0, 0));
        assertThat(KeySetCache.of(KeySet.empty()).keysFor("any").join()).isSameAs(KeySet.empty());
    }

    private void load() {
        assertThat(cache.keysFor("old").join()).isSameAs(OLD);
    }

    private static TokenReason reasonOf(CompletableFuture<KeySet> failed) {
        assertThat(failed).isCompletedExceptionally();
        return failed.handle((keys, failure) -> {
                    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    return ((KeysUnavailableException) cause).reason();
                })
                .join();
    }

    private static Object unusable() {
        return TestTokens.with(TestTokens.jwk("k", TestTokens.KEYS.getPublic()), "use", "enc");
    }

    private static KeySet keys(String id) {
        return KeySet.fromJwks(TestTokens.jwks(TestTokens.jwk(id, TestTokens.KEYS.getPublic())));
    }
}

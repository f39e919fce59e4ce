package dev.clerkspring.sdk.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * The keys of an instance, fetched when they are needed and never more often than makes sense.
 *
 * <p>A set is fresh for five minutes, is then renewed in the background, and verifies for an hour if it cannot be. An
 * unknown key id leads to at most one fetch in thirty seconds. After a failed fetch the next one waits, from a second up to
 * thirty. At most one fetch is under way at a time; everybody who needs it waits for the same one.
 *
 * <p>A set of which no key can be used is a failed fetch: it would turn every token away as a bad one, and so never replaces keys
 * that can be used. The ids of its keys are not remembered either, other than those of single keys that a good set had to skip.
 */
public final class KeySetCache {

    private static final Log logger = LogFactory.getLog(KeySetCache.class);

    private static final Duration SOFT_AGE = Duration.ofMinutes(5);

    private static final Duration HARD_AGE = Duration.ofHours(1);

    private static final Duration UNKNOWN_KEY_WINDOW = Duration.ofSeconds(30);

    private static final Duration MAX_BACK_OFF = Duration.ofSeconds(30);

    private static final Duration FETCH_LIMIT = Duration.ofSeconds(10);

    /** Time stands still for keys that do not age. */
    private static final Clock FIXED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final KeySource source;

    private final Clock clock;

    private final @Nullable KeySetFile copy;

    private final AtomicReference<State> state;

    private final AtomicLong fetches = new AtomicLong();

    private final AtomicLong failures = new AtomicLong();

    /**
     * Creates a cache without keys; the first token fetches them.
     *
     * @param source where the keys come from
     * @param clock tells the age of the keys
     */
    public KeySetCache(KeySource source, Clock clock) {
        this(source, clock, null, State.INITIAL);
    }

    /**
     * Creates a cache that starts with the keys of a copy on disk, if that is younger than an hour, and keeps the copy up to date.
     * The file is read here and now, and written behind each fetch on a thread of its own.
     *
     * @param source where the keys come from
     * @param clock tells the age of the keys
     * @param copy the copy, which is trusted as much as the source
     */
    public KeySetCache(KeySource source, Clock clock, KeySetFile copy) {
        this(source, clock, copy, warm(copy, clock.instant()));
    }

    private KeySetCache(KeySource source, Clock clock, @Nullable KeySetFile copy, State state) {
        this.source = source;
        this.clock = clock;
        this.copy = copy;
        this.state = new AtomicReference<>(state);
    }

    /** A copy from the future could go on for ever. */
    private static State warm(KeySetFile file, Instant now) {
        var copy = file.read();
        if (copy == null || copy.fetchedAt().isAfter(now) || !isYounger(copy.fetchedAt(), HARD_AGE, now)) {
            return State.INITIAL;
        }
        return State.INITIAL.loaded(copy.keys(), copy.fetchedAt());
    }

    /**
     * Returns a cache that always holds these keys, such as {@link KeySet#fromPem a configured one}.
     *
     * @param keys the keys
     * @return a cache that does no I/O
     */
    public static KeySetCache of(KeySet keys) {
        return new KeySetCache(
                () -> CompletableFuture.completedFuture(keys), FIXED, null, State.INITIAL.loaded(keys, Instant.EPOCH));
    }

    /**
     * Returns the keys to decide with, at once. Starts renewing them in the background where they are no longer fresh.
     *
     * @return the last keys fetched; {@linkplain KeySet#empty() none} if there are none or they are too old
     */
    public KeySet current() {
        var seen = state();
        var now = clock.instant();
        if (seen.isYounger(SOFT_AGE, now)) {
            return seen.keys;
        }
        if (seen.isUsable(now) && seen.mayFetch(now)) {
            fetch(seen, now);
        }
        return seen.usableKeys(now);
    }

    /**
     * Returns the keys to decide with where {@link #current()} lacked one.
     *
     * @param keyId the key id that a token names
     * @return keys that settle whether there is such a key, or {@link KeysUnavailableException} if that cannot be told now;
     *     cancelling it does not disturb others who wait
     */
    public CompletableFuture<KeySet> keysFor(String keyId) {
        while (true) {
            var seen = state();
            var now = clock.instant();
            var keys = seen.usableKeys(now);
            if (keys.settles(keyId)) {
                return CompletableFuture.completedFuture(keys);
            }
            if (seen.flight != null) {
                return seen.flight.copy();
            }
            if (!seen.mayFetchUnknown(now)) {
                return seen.failure != null
                        ? CompletableFuture.failedFuture(seen.failure.cause)
                        : CompletableFuture.completedFuture(keys);
            }
            fetch(seen, now);
        }
    }

    /**
     * Returns how the keys are, without fetching any.
     *
     * @return the state now
     */
    public KeySetStatus status() {
        var seen = state();
        var failure = seen.failure != null ? seen.failure.cause.reason() : null;
        if (clock == FIXED) {
            return new KeySetStatus(KeySetStatus.Freshness.FIXED, null, failure, 0, 0);
        }
        return new KeySetStatus(seen.freshness(clock.instant()), seen.loadedAt, failure, fetches.get(), failures.get());
    }

    private State state() {
        return Objects.requireNonNull(state.get());
    }

    /** Starts a fetch, unless one is under way or somebody else has changed the state meanwhile. */
    private void fetch(State seen, Instant now) {
        var flight = new CompletableFuture<KeySet>();
        if (seen.flight != null || !state.compareAndSet(seen, seen.fetching(flight))) {
            return;
        }
        // Only the owner of the flight changes the state until it has landed.
        started().orTimeout(FETCH_LIMIT.toMillis(), TimeUnit.MILLISECONDS).whenComplete((keys, failure) -> {
            if (failure == null) {
                fetches.incrementAndGet();
                state.set(seen.loaded(keys, now));
                flight.complete(keys);
                keep(keys, now);
            } else {
                var cause = unavailable(failure);
                failures.incrementAndGet();
                state.set(seen.failed(cause, clock.instant()));
                flight.completeExceptionally(cause);
                logger.warn("No keys of the Clerk instance (" + cause.reason().slug() + "): " + cause.getMessage());
            }
        });
    }

    /** Nobody waits for the file. */
    private void keep(KeySet keys, Instant fetchedAt) {
        var file = copy;
        if (file != null) {
            Schedulers.boundedElastic().schedule(() -> file.write(keys, fetchedAt));
        }
    }

    /** The source's answer, as a future of our own that always ends. */
    private CompletableFuture<KeySet> started() {
        var answer = new CompletableFuture<KeySet>();
        try {
            source.fetch().whenComplete((keys, failure) -> {
                if (failure != null) {
                    answer.completeExceptionally(failure);
                } else if (keys == null || !keys.canVerify()) {
                    answer.completeExceptionally(new KeysUnavailableException(
                            TokenReason.JWK_REMOTE_FAILED_TO_LOAD, "The key set has no key that can be used", null));
                } else {
                    answer.complete(keys);
                }
            });
        } catch (RuntimeException | Error ex) {
            answer.completeExceptionally(ex);
        }
        return answer;
    }

    private static KeysUnavailableException unavailable(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof KeysUnavailableException known
                ? known
                : new KeysUnavailableException(
                        TokenReason.JWK_REMOTE_FAILED_TO_LOAD,
                        "The keys could not be fetched: " + cause.getClass().getSimpleName(),
                        cause);
    }

    /** Why and when the last fetch failed, and how many have in a row. */
    private record Failure(KeysUnavailableException cause, Instant at, int count) {

        boolean isOver(Instant now) {
            var backOff = Duration.ofSeconds(1L << Math.min(count - 1, 5));
            return !isYounger(at, backOff.compareTo(MAX_BACK_OFF) < 0 ? backOff : MAX_BACK_OFF, now);
        }
    }

    /** The difference either way: a clock that has been set back must not make keys live longer. */
    private static boolean isYounger(Instant then, Duration age, Instant now) {
        return Duration.between(then, now).abs().compareTo(age) < 0;
    }

    private record State(
            KeySet keys,
            @Nullable Instant loadedAt,
            @Nullable Failure failure,
            @Nullable CompletableFuture<KeySet> flight) {

        static final State INITIAL = new State(KeySet.empty(), null, null, null);

        State fetching(CompletableFuture<KeySet> started) {
            return new State(keys, loadedAt, failure, started);
        }

        State loaded(KeySet fetched, Instant at) {
            return new State(fetched, at, null, null);
        }

        State failed(KeysUnavailableException cause, Instant at) {
            return new State(keys, loadedAt, new Failure(cause, at, failure != null ? failure.count + 1 : 1), null);
        }

        boolean isYounger(Duration age, Instant now) {
            return loadedAt != null && KeySetCache.isYounger(loadedAt, age, now);
        }

        boolean isUsable(Instant now) {
            return isYounger(HARD_AGE, now);
        }

        KeySetStatus.Freshness freshness(Instant now) {
            if (!isUsable(now)) {
                return KeySetStatus.Freshness.NONE;
            }
            return isYounger(SOFT_AGE, now) ? KeySetStatus.Freshness.FRESH : KeySetStatus.Freshness.STALE;
        }

        KeySet usableKeys(Instant now) {
            return isUsable(now) ? keys : KeySet.empty();
        }

        boolean mayFetch(Instant now) {
            return failure == null || failure.isOver(now);
        }

        boolean mayFetchUnknown(Instant now) {
            if (!isUsable(now)) {
                return mayFetch(now);
            }
            return !isYounger(UNKNOWN_KEY_WINDOW, now)
                    && (failure == null || !KeySetCache.isYounger(failure.at, UNKNOWN_KEY_WINDOW, now));
        }
    }
}

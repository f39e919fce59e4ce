package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.error.ClerkApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A token by which this machine speaks to others, created when it is first needed and renewed ahead of its end. Thread-safe; an
 * application needs one for each kind of token.
 *
 * <p>At most one is being created at a time, for everybody who waits. A good one is used while its successor is being created,
 * and for as long as it lasts if there is none to be had. After a failure the next attempt waits, from a second up to thirty, or as long
 * as Clerk asks.
 */
public final class M2mTokenSource {

    private static final Log logger = LogFactory.getLog(M2mTokenSource.class);

    private static final String CALL = "POST /v1/m2m_tokens";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Mono<M2mToken> creation;

    private final Clock clock;

    private final DoubleSupplier random;

    private final AtomicReference<State> state = new AtomicReference<>(State.INITIAL);

    private M2mTokenSource(Mono<M2mToken> creation, Clock clock, DoubleSupplier random) {
        this.creation = creation;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Returns a source of tokens. None is created yet.
     *
     * @param tokens the operations of a client that has the machine's secret key
     * @param request what the tokens should be like
     * @param clock tells their age
     * @return a source
     */
    public static M2mTokenSource create(ReactiveM2mTokensApi tokens, CreateM2mTokenRequest request, Clock clock) {
        return create(tokens, request, clock, () -> ThreadLocalRandom.current().nextDouble());
    }

    static M2mTokenSource create(
            ReactiveM2mTokensApi tokens, CreateM2mTokenRequest request, Clock clock, DoubleSupplier random) {
        return new M2mTokenSource(Mono.defer(() -> tokens.createToken(request)).timeout(LIMIT), clock, random);
    }

    /**
     * Returns a token, and waits for one only if there is none.
     *
     * @return the token itself; do not log it
     * @throws ClerkApiException if there is none to be had
     * @throws IllegalStateException if there is none yet, on a thread that must not block
     */
    public String get() {
        var held = current();
        return held != null ? held : Objects.requireNonNull(awaited().block());
    }

    /**
     * Returns a token without blocking.
     *
     * @return the token itself, or {@link ClerkApiException} if there is none to be had; cancelling does not disturb others who wait
     */
    public Mono<String> mono() {
        return Mono.defer(() -> {
            var held = current();
            return held != null ? Mono.just(held) : awaited();
        });
    }

    /**
     * Tells that another service has not accepted a token, which may have been revoked. The next call gets another one if there is one
     * to be had. Its successor cannot be discarded for a minute, so that a service that accepts none does not make this machine
     * create one for each call.
     *
     * @param token the token that was refused; one that is not used any more is of no interest
     */
    public void discard(String token) {
        var now = clock.instant();
        state.updateAndGet(seen -> seen.without(token, now));
    }

    /** The token if it is good, and its successor ordered where that is due. */
    private @Nullable String current() {
        var seen = state();
        var now = clock.instant();
        if (seen.held == null || !seen.held.isUsable(now)) {
            return null;
        }
        if (seen.held.isDue(now) && seen.flight == null && seen.mayCreate(now)) {
            start(seen, now);
        }
        return seen.held.token;
    }

    private Mono<String> awaited() {
        return Mono.fromFuture(this::landing, true)
                .onErrorMap(CompletionException.class, ex -> ex.getCause() != null ? ex.getCause() : ex)
                .onErrorMap(ClerkApiException.class, M2mTokenSource::copy);
    }

    /** Each caller gets an exception of his own, since those who wait add themselves to it. */
    private static ClerkApiException copy(ClerkApiException failure) {
        return ClerkApiException.of(new ClerkApiException.Failure(
                CALL,
                failure.status(),
                failure.errors(),
                failure.clerkTraceId(),
                failure.retryAfter(),
                failure.getCause()));
    }

    private CompletableFuture<String> landing() {
        while (true) {
            var held = current();
            if (held != null) {
                return CompletableFuture.completedFuture(held);
            }
            var seen = state();
            var now = clock.instant();
            if (seen.flight != null) {
                return seen.flight.copy();
            }
            if (seen.failure != null && !seen.mayCreate(now)) {
                return CompletableFuture.failedFuture(seen.failure.cause);
            }
            var flight = start(seen, now);
            if (flight != null) {
                return flight.copy();
            }
        }
    }

    private State state() {
        return Objects.requireNonNull(state.get());
    }

    /** Creates a token; null if somebody else has changed the state meanwhile. */
    private @Nullable CompletableFuture<String> start(State seen, Instant now) {
        var flight = new CompletableFuture<String>();
        if (!state.compareAndSet(seen, seen.creating(flight))) {
            return null;
        }
        creation.map(answer -> Held.of(answer, now, clock.instant(), random.getAsDouble()))
                .switchIfEmpty(Mono.error(M2mTokenSource::unusable))
                .onErrorMap(M2mTokenSource::failure)
                .subscribe(
                        held -> {
                            state.updateAndGet(before -> before.created(held));
                            flight.complete(held.token);
                        },
                        ex -> land(flight, (ClerkApiException) ex));
        return flight;
    }

    private void land(CompletableFuture<String> flight, ClerkApiException failure) {
        var now = clock.instant();
        var held = Objects.requireNonNull(state.updateAndGet(seen -> seen.failed(failure, now))).held;
        if (held != null && held.isUsable(now)) {
            flight.complete(held.token);
        } else {
            flight.completeExceptionally(failure);
        }
        logger.warn("No M2M token could be created: " + failure.getMessage());
    }

    /** What else can happen may say what was sent, so that nothing of it is kept. */
    private static ClerkApiException failure(Throwable failure) {
        return failure instanceof ClerkApiException known ? known : unusable();
    }

    private static ClerkApiException unusable() {
        return ClerkApiException.of(ClerkApiException.Failure.of(CALL, null));
    }

    @Override
    public String toString() {
        return "M2mTokenSource";
    }

    /** A token, until when it is used, and when its successor is due. */
    private record Held(String token, Instant until, Instant due) {

        private static final Duration MARGIN = Duration.ofSeconds(5);

        /** How long it lives is told by Clerk's clock alone, and counted from when it was asked for by ours. */
        static Held of(M2mToken answer, Instant asked, Instant now, double random) {
            var token = answer.token();
            if (token == null) {
                throw unusable();
            }
            if (answer.expiration() == null) {
                return new Held(token, Instant.MAX, Instant.MAX);
            }
            var created = answer.createdAt() != null ? answer.createdAt() : now;
            var life = Duration.between(created, answer.expiration());
            if (life.isNegative() || life.isZero()) {
                throw unusable();
            }
            var margin = min(MARGIN, life.dividedBy(10));
            // Between seven and nine tenths of its life, so that the instances of an application do not all ask at
            // once.
            var due = Duration.ofMillis((long) (life.toMillis() * (0.7 + 0.2 * random)));
            return new Held(token, asked.plus(life).minus(margin), asked.plus(due));
        }

        private static Duration min(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }

        boolean isUsable(Instant now) {
            return now.isBefore(until);
        }

        boolean isDue(Instant now) {
            return !now.isBefore(due);
        }

        @Override
        public String toString() {
            return "Held[until=" + until + "]";
        }
    }

    private record Failure(ClerkApiException cause, Instant at, int count) {

        private static final Duration MAX_BACK_OFF = Duration.ofSeconds(30);

        private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(5);

        boolean isOver(Instant now) {
            var backOff = Held.min(Duration.ofSeconds(1L << Math.min(count - 1, 5)), MAX_BACK_OFF);
            var asked = cause.retryAfter();
            if (asked != null && asked.compareTo(backOff) > 0) {
                backOff = Held.min(asked, MAX_RETRY_AFTER);
            }
            return Duration.between(at, now).abs().compareTo(backOff) >= 0;
        }
    }

    /** What is held, and what was discarded, which is better than nothing. */
    private record State(
            @Nullable Held held,
            @Nullable Held discarded,
            @Nullable Instant discardedAt,
            @Nullable Failure failure,
            @Nullable CompletableFuture<String> flight) {

        static final State INITIAL = new State(null, null, null, null, null);

        private static final Duration BETWEEN_DISCARDS = Duration.ofMinutes(1);

        State creating(CompletableFuture<String> started) {
            return new State(held, discarded, discardedAt, failure, started);
        }

        State created(Held token) {
            return new State(token, null, discardedAt, null, null);
        }

        State failed(ClerkApiException cause, Instant at) {
            int count = failure != null ? failure.count + 1 : 1;
            return new State(held != null ? held : discarded, null, discardedAt, new Failure(cause, at, count), null);
        }

        State without(String token, Instant now) {
            boolean again = discardedAt != null
                    && Duration.between(discardedAt, now).abs().compareTo(BETWEEN_DISCARDS) < 0;
            return held == null || again || !held.token.equals(token)
                    ? this
                    : new State(null, held, now, failure, flight);
        }

        boolean mayCreate(Instant now) {
            return failure == null || failure.isOver(now);
        }

        @Override
        public String toString() {
            return "State[held=" + held + "]";
        }
    }
}

package dev.clerkspring.sdk.bulk;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.error.ClerkRateLimitedException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Does something for each element of a listing, several at a time. Immutable; made of a {@code Stream}, it runs once.
 *
 * <pre>{@code
 * ClerkClient clerk = client.paced();
 * BulkRun.of(clerk.users().streamByCursor(query), User::id)
 *         .listener(progress -> store.save(progress.position()))
 *         .run(user -> clerk.users().updateMetadata(user.id(), metadata));
 * }</pre>
 *
 * <p>An element that is gone, or that Clerk finds fault with, is told to the listener and left behind. Anything else stops the work
 * with a {@link BulkStoppedException}. When Clerk refuses an element for too many calls, it comes again, five times at most: what is
 * done for it begins anew, so it should be one call, or several that may be repeated.
 *
 * @param <T> the elements
 */
public final class BulkRun<T> {

    private static final int DEFAULT_CONCURRENCY = 4;

    private static final int MAX_REFUSALS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Flux<T> elements;

    private final Function<? super T, String> position;

    private final int concurrency;

    private final BulkListener<? super T> listener;

    private BulkRun(
            Flux<T> elements, Function<? super T, String> position, int concurrency, BulkListener<? super T> listener) {
        this.elements = elements;
        this.position = position;
        this.concurrency = concurrency;
        this.listener = listener;
    }

    /**
     * Returns the work on the elements of a stream, four at a time.
     *
     * @param elements the elements, taken as they are needed
     * @param position tells the position of an element, by which the listing can go on behind it: the id for a listing by cursor
     * @return the work, to be run
     * @param <T> the elements
     */
    public static <T> BulkRun<T> of(Stream<T> elements, Function<? super T, String> position) {
        return of(Flux.fromStream(elements).subscribeOn(Schedulers.boundedElastic()), position);
    }

    /**
     * Returns the work on the elements of a flux, four at a time.
     *
     * @param elements the elements, asked for as they are needed
     * @param position tells the position of an element, by which the listing can go on behind it: the id for a listing by cursor
     * @return the work, to be run
     * @param <T> the elements
     */
    public static <T> BulkRun<T> of(Flux<T> elements, Function<? super T, String> position) {
        return new BulkRun<>(elements, position, DEFAULT_CONCURRENCY, progress -> {});
    }

    /**
     * Sets how many elements are worked on at a time.
     *
     * @param concurrency at least one
     * @return a copy of this
     */
    public BulkRun<T> concurrency(int concurrency) {
        Assert.isTrue(concurrency > 0, "'concurrency' must be positive");
        return new BulkRun<>(this.elements, this.position, concurrency, this.listener);
    }

    /**
     * Sets who hears of the progress.
     *
     * @param listener the listener
     * @return a copy of this
     */
    public BulkRun<T> listener(BulkListener<? super T> listener) {
        return new BulkRun<>(this.elements, this.position, this.concurrency, listener);
    }

    /**
     * Runs the work with blocking calls, on threads of {@link Schedulers#boundedElastic()}, and waits for its end.
     *
     * @param operation what to do for an element
     * @return how far the work has come at the end
     * @throws BulkStoppedException if it does not come to its end
     */
    public BulkProgress run(Consumer<? super T> operation) {
        BulkProgress progress = apply(element ->
                        Mono.fromRunnable(() -> operation.accept(element)).subscribeOn(Schedulers.boundedElastic()))
                .block();
        return (progress != null) ? progress : BulkProgress.none();
    }

    /**
     * Runs the work without blocking, each time it is subscribed to.
     *
     * @param operation what to do for an element; what it gives is not used
     * @return how far the work has come at the end; fails with a {@link BulkStoppedException} if it does not come to its end
     */
    public Mono<BulkProgress> apply(Function<? super T, ? extends Publisher<?>> operation) {
        return Mono.defer(() -> {
            Account account = new Account();
            return this.elements
                    // One page is not asked for before the one in front of it is worked on.
                    .flatMapSequential(element -> outcome(element, operation), this.concurrency, 1)
                    .doOnNext(account::add)
                    .onErrorMap(failure -> new BulkStoppedException(account.progress, cause(failure)))
                    .then(Mono.fromSupplier(() -> account.progress));
        });
    }

    /** Never fails, so that what is in front of a failure comes to its end. */
    private Mono<Outcome<T>> outcome(T element, Function<? super T, ? extends Publisher<?>> operation) {
        return Mono.defer(() -> Flux.from(operation.apply(element)).then())
                .retryWhen(Retry.from(signals -> signals.concatMap(signal -> again(signal))))
                .thenReturn(new Outcome<>(element, null))
                .onErrorResume(failure -> Mono.just(new Outcome<>(element, failure)));
    }

    private static Mono<Long> again(Retry.RetrySignal signal) {
        if (signal.failure() instanceof ClerkRateLimitedException refused && signal.totalRetries() < MAX_REFUSALS) {
            Duration pause = refused.retryAfter();
            return Mono.delay((pause != null) ? pause : PAUSE);
        }
        return Mono.error(signal.failure());
    }

    private static Throwable cause(Throwable failure) {
        return (failure instanceof Stop stop) ? stop.failure : failure;
    }

    /** How far the work has come; in the order of the elements, one at a time. */
    private final class Account {

        private volatile BulkProgress progress = BulkProgress.none();

        void add(Outcome<T> outcome) {
            Throwable failure = outcome.failure();
            if (failure instanceof ClerkNotFoundException || failure instanceof ClerkInvalidRequestException) {
                BulkRun.this.listener.onFailure(outcome.element(), (ClerkApiException) failure);
            } else if (failure != null) {
                throw new Stop(failure);
            }
            this.progress = this.progress.plus(failure == null, BulkRun.this.position.apply(outcome.element()));
            BulkRun.this.listener.onProgress(this.progress);
        }
    }

    private record Outcome<T>(T element, @Nullable Throwable failure) {}

    /** Ends the work in the order of the elements. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Throwable failure;

        Stop(Throwable failure) {
            super(failure);
            this.failure = failure;
        }
    }
}

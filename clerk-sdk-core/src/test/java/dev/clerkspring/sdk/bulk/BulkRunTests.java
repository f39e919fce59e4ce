package dev.clerkspring.sdk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkApiException.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class BulkRunTests {

    private final List<BulkProgress> heard = new ArrayList<>();

    private final List<String> failures = new ArrayList<>();

    private final List<Integer> done = new CopyOnWriteArrayList<>();

    private final BulkListener<Integer> listener = new BulkListener<>() {

        @Override
        public void onProgress(BulkProgress progress) {
            BulkRunTests.this.heard.add(progress);
        }

        @Override
        public void onFailure(Integer element, ClerkApiException failure) {
            BulkRunTests.this.failures.add(element + ": " + failure.status());
        }
    };

    @Test
    void doesItForEveryElementBlocking() {
        BulkProgress end = BulkRun.of(Stream.iterate(0, i -> i + 1).limit(100), String::valueOf)
                .listener(this.listener)
                .run(this.done::add);

        assertThat(end).isEqualTo(new BulkProgress(100, 0, "99"));
        assertThat(this.done).hasSize(100).doesNotHaveDuplicates();
        assertThat(this.heard).extracting(BulkProgress::position).isEqualTo(numbers(100));
    }

    @Test
    void doesItForEveryElementWithoutBlocking() {
        BulkRun<Integer> run = run(100);

        for (int i = 0; i < 2; i++) {
            StepVerifier.create(run.apply(element -> Mono.just(element).doOnNext(this.done::add)))
                    .expectNext(new BulkProgress(100, 0, "99"))
                    .verifyComplete();
        }

        assertThat(this.done).hasSize(200);
    }

    @Test
    void endsAtOnceWithoutElements() {
        assertThat(run(0).run(this.done::add)).isEqualTo(new BulkProgress(0, 0, null));
    }

    @Test
    void tellsTheProgressInOrderWhoeverIsFasterAndNeverDoesMoreAtATime() {
        List<Sinks.Empty<Void>> working = new ArrayList<>();
        List<BulkProgress> end = new ArrayList<>();
        run(4).concurrency(3)
                .apply(element -> {
                    Sinks.Empty<Void> sink = Sinks.empty();
                    working.add(sink);
                    return sink.asMono();
                })
                .subscribe(end::add);

        assertThat(working).hasSize(3);
        working.get(2).tryEmitEmpty();
        working.get(1).tryEmitEmpty();
        assertThat(this.heard).isEmpty();
        working.get(0).tryEmitEmpty();
        assertThat(this.heard).extracting(BulkProgress::position).containsExactly("0", "1", "2");
        working.get(3).tryEmitEmpty();
        assertThat(end).containsExactly(new BulkProgress(4, 0, "3"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void leavesBehindWhatClerkFindsFaultWith(int status) {
        BulkProgress end = run(10).run(element -> {
            if (element == 3) {
                throw failure(status);
            }
        });

        assertThat(end).isEqualTo(new BulkProgress(9, 1, "9"));
        assertThat(end.total()).isEqualTo(10);
        assertThat(this.failures).containsExactly("3: " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401, 402, 403, 500, 503})
    void stopsWhereAllElementsWouldFailAndGoesOnFromThere(int status) {
        assertThatExceptionOfType(BulkStoppedException.class)
                .isThrownBy(() -> run(50).run(element -> {
                    if (element >= 20) {
                        throw failure(status);
                    }
                    this.done.add(element);
                }))
                .withMessageStartingWith("Stopped after 20 elements: ")
                .withCauseInstanceOf(ClerkApiException.class)
                .satisfies(stop -> assertThat(stop.progress()).isEqualTo(new BulkProgress(20, 0, "19")));

        String position = this.heard.get(this.heard.size() - 1).position();
        BulkRun.of(Flux.range(0, 50).filter(element -> element > Integer.parseInt(position)), String::valueOf)
                .run(this.done::add);
        assertThat(this.done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void stopsWhenTheListingFails() {
        Flux<Integer> listing = Flux.range(0, 7).concatWith(Mono.error(failure(503)));

        StepVerifier.create(BulkRun.of(listing, String::valueOf).apply(Mono::just))
                .verifyErrorSatisfies(stop -> {
                    assertThat(stop).isInstanceOf(BulkStoppedException.class);
                    assertThat(((BulkStoppedException) stop).progress().total()).isLessThanOrEqualTo(7);
                });
    }

    @Test
    void stopsAtAMistakeOfTheApplication() {
        assertThatExceptionOfType(BulkStoppedException.class)
                .isThrownBy(() -> run(3).run(element -> {
                    throw new IllegalStateException("a bug");
                }))
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void comesBackToWhatWasTooManyCalls() {
        AtomicInteger calls = new AtomicInteger();

        BulkProgress end = run(1).run(element -> {
            if (calls.incrementAndGet() <= 5) {
                throw tooMany(Duration.ZERO);
            }
        });

        assertThat(end).isEqualTo(new BulkProgress(1, 0, "0"));
        assertThat(calls).hasValue(6);
    }

    @Test
    void stopsWhenItIsTooManyCallsForEver() {
        AtomicInteger calls = new AtomicInteger();

        assertThatExceptionOfType(BulkStoppedException.class)
                .isThrownBy(() -> run(1).run(element -> {
                    calls.incrementAndGet();
                    throw tooMany(Duration.ZERO);
                }));
        assertThat(calls).hasValue(6);
    }

    @Test
    void waitsAsLongAsClerkAsks() {
        AtomicInteger calls = new AtomicInteger();
        StepVerifier.withVirtualTime(() -> run(1).apply(element -> (calls.incrementAndGet() == 1)
                        ? Mono.error(tooMany(Duration.ofSeconds(7)))
                        : Mono.just(element)))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(6_999))
                .thenAwait(Duration.ofMillis(1))
                .expectNext(new BulkProgress(1, 0, "0"))
                .verifyComplete();
    }

    @Test
    void refusesToWorkOnNothingAtATime() {
        assertThatIllegalArgumentException().isThrownBy(() -> run(1).concurrency(0));
    }

    private BulkRun<Integer> run(int elements) {
        return BulkRun.of(Flux.range(0, elements), String::valueOf).listener(this.listener);
    }

    private static List<String> numbers(int end) {
        return IntStream.range(0, end).mapToObj(String::valueOf).toList();
    }

    private static ClerkApiException failure(int status) {
        return ClerkApiException.of(new Failure("GET /", status, List.of(), null, null, null));
    }

    private static ClerkApiException tooMany(Duration retryAfter) {
        return ClerkApiException.of(new Failure("GET /", 429, List.of(), null, retryAfter, null));
    }
}

package dev.clerkspring.sdk.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PageWalkTests {

    private final List<PageQuery> asked = new ArrayList<>();

    /** A listing of the numbers below {@code size} that gives at most {@code cap} a page. */
    private ClerkPage<Integer> page(PageQuery query, int size, int cap, boolean total) {
        this.asked.add(query);
        int end = Math.min(size, query.offset() + Math.min(query.limit(), cap));
        List<Integer> data =
                IntStream.range(Math.min(query.offset(), end), end).boxed().toList();
        return new ClerkPage<>(data, total ? (long) size : null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, false, 1",
        "9, 10, false, 1",
        "10, 10, false, 2",
        "25, 10, false, 3",
        "0, 10, true, 1",
        "10, 10, true, 1",
        "25, 10, true, 3",
        "25, 5, true, 5",
    })
    void visitsEveryElementOnce(int size, int cap, boolean total, int calls) {
        PageWalk walk = PageWalk.from(10, null);
        List<Integer> all = IntStream.range(0, size).boxed().toList();

        assertThat(walk.stream(query -> page(query, size, cap, total))).isEqualTo(all);
        assertThat(this.asked).hasSize(calls);

        this.asked.clear();
        assertThat(walk.flux(query -> Mono.just(page(query, size, cap, total)))
                        .collectList()
                        .block())
                .isEqualTo(all);
        assertThat(this.asked).hasSize(calls);
    }

    @Test
    void startsWhereItIsTold() {
        assertThat(PageWalk.from(null, 95).stream(query -> page(query, 200, 500, false)))
                .hasSize(105)
                .startsWith(95);
        assertThat(this.asked).containsExactly(new PageQuery(100, 95), new PageQuery(100, 195));
    }

    @Test
    void asksOnlyForThePagesThatAreConsumed() {
        assertThat(PageWalk.from(10, 0).stream(query -> page(query, 1000, 10, false))
                        .limit(10))
                .hasSize(10);
        assertThat(this.asked).hasSize(1);

        this.asked.clear();
        StepVerifier.create(PageWalk.from(10, 0).flux(query -> Mono.just(page(query, 1000, 10, false))), 15)
                .expectNextCount(15)
                .thenCancel()
                .verify();
        assertThat(this.asked).hasSize(2);
    }

    @Test
    void asksForNothingBeforeItIsConsumed() {
        PageWalk.from(10, 0).stream(query -> page(query, 1000, 10, false));
        PageWalk.from(10, 0).flux(query -> Mono.just(page(query, 1000, 10, false)));

        assertThat(this.asked).isEmpty();
    }

    @Test
    void walksManyPagesWithoutDeepStacks() {
        assertThat(PageWalk.from(1, 0)
                        .flux(query -> Mono.just(page(query, 5000, 1, false)))
                        .count()
                        .block())
                .isEqualTo(5000);
    }

    @Test
    void endsWithAnErrorIfTheListingIgnoresTheOffset() {
        ClerkPage<Integer> same = ClerkPage.of(List.of(1, 2));

        assertThatIllegalStateException()
                .isThrownBy(() -> PageWalk.from(2, 0).stream(query -> same).count());
        StepVerifier.create(PageWalk.from(2, 0).flux(query -> Mono.just(same)))
                .expectNextCount(2)
                .verifyError(IllegalStateException.class);
    }
}

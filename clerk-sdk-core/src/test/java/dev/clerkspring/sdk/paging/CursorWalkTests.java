package dev.clerkspring.sdk.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.clerkspring.sdk.paging.CursorWalk.CursorQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CursorWalkTests {

    private final List<CursorQuery> asked = new ArrayList<>();

    private ClerkPage<Integer> page(CursorQuery query, int size) {
        this.asked.add(query);
        int start = (query.startingAfter() != null) ? Integer.parseInt(query.startingAfter()) + 1 : 0;
        return ClerkPage.of(IntStream.range(start, Math.min(size, start + query.limit()))
                .boxed()
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "9, 1", "10, 2", "25, 3"})
    void visitsEveryElementOnce(int size, int calls) {
        CursorWalk<Integer> walk = CursorWalk.from(10, null, String::valueOf);
        List<Integer> all = IntStream.range(0, size).boxed().toList();

        assertThat(walk.stream(query -> page(query, size))).isEqualTo(all);
        assertThat(this.asked).hasSize(calls);

        this.asked.clear();
        assertThat(walk.flux(query -> Mono.just(page(query, size)))
                        .collectList()
                        .block())
                .isEqualTo(all);
        assertThat(this.asked).hasSize(calls);
    }

    @Test
    void startsBehindAnElement() {
        assertThat(CursorWalk.<Integer>from(null, "94", String::valueOf).stream(query -> page(query, 200)))
                .hasSize(105)
                .startsWith(95);
        assertThat(this.asked).containsExactly(new CursorQuery(100, "94"), new CursorQuery(100, "194"));
    }

    @Test
    void asksForAPageWhenTheOneBeforeItHasBeenConsumed() {
        CursorWalk<Integer> walk = CursorWalk.from(10, null, String::valueOf);

        assertThat(walk.stream(query -> page(query, 100)).limit(10)).hasSize(10);
        StepVerifier.create(walk.flux(query -> Mono.fromCallable(() -> page(query, 100))), 10)
                .expectNextCount(10)
                .thenCancel()
                .verify();

        assertThat(this.asked).hasSize(2);
    }

    @Test
    void doesNotTurnInCircles() {
        CursorWalk<Integer> walk = CursorWalk.from(2, null, String::valueOf);

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> walk.stream(query -> ClerkPage.of(List.of(1, 2))).toList())
                .withMessageContaining("same page twice");
    }
}

package dev.clerkspring.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

class CancelledCallsTests {

    private final List<Throwable> dropped = new ArrayList<>();

    @BeforeEach
    void listen() {
        Hooks.onErrorDropped(this.dropped::add);
    }

    @AfterEach
    void stopListening() {
        Hooks.resetOnErrorDropped();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new CancellationException(), 0),
                Arguments.of(new CompletionException(new CancellationException("Request cancelled")), 0),
                Arguments.of(new CompletionException(new IOException("lost")), 1),
                Arguments.of(new IllegalStateException("a bug"), 1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isQuietAboutCancellationsAlone(Throwable failure, int reported) {
        CompletableFuture<String> call = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(failure);
            }
        };

        Mono.fromFuture(call).contextWrite(CancelledCalls::ignore).subscribe().dispose();

        assertThat(call).isCompletedExceptionally();
        assertThat(this.dropped).hasSize(reported);
    }
}

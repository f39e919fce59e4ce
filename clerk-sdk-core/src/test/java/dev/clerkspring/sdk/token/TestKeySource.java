package dev.clerkspring.sdk.token;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A key source in memory that counts. */
public final class TestKeySource implements KeySource {

    private final AtomicInteger fetches = new AtomicInteger();

    private volatile Supplier<CompletionStage<KeySet>> answer;

    private TestKeySource(Supplier<CompletionStage<KeySet>> answer) {
        this.answer = answer;
    }

    public static TestKeySource of(KeySet keys) {
        return new TestKeySource(() -> CompletableFuture.completedFuture(keys));
    }

    public void answerWith(KeySet keys) {
        answer = () -> CompletableFuture.completedFuture(keys);
    }

    public void answerLater(CompletableFuture<KeySet> keys) {
        answer = () -> keys;
    }

    public void failWith(TokenReason reason) {
        answer = () -> CompletableFuture.failedFuture(new KeysUnavailableException(reason, "down", null));
    }

    public void throwFromFetch(RuntimeException exception) {
        answer = () -> {
            throw exception;
        };
    }

    public int fetches() {
        return fetches.get();
    }

    @Override
    public CompletionStage<KeySet> fetch() {
        fetches.incrementAndGet();
        return answer.get();
    }
}

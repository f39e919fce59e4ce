package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.machine.MachineTokenCache.Entry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.util.CustomizableThreadCreator;

/**
 * A cache that may be far away, slow or gone: asked on threads of its own, so that neither an event loop nor a request hangs on it,
 * and left alone for a while after it has not answered in time.
 */
final class CacheAccess {

    private static final Log logger = LogFactory.getLog(CacheAccess.class);

    private static final int THREADS = 8;

    private static final int MOST_WAITING = 1000;

    private final MachineTokenCache cache;

    private final Executor executor;

    private final Duration timeout;

    private final long rest;

    private volatile long restsSince;

    private volatile long warnedAt;

    CacheAccess(MachineTokenCache cache, Duration timeout) {
        this.cache = cache;
        this.timeout = timeout;
        this.rest = timeout.multipliedBy(10).toNanos();
        this.restsSince = System.nanoTime() - rest;
        this.warnedAt = restsSince;
        this.executor = cache instanceof InMemoryMachineTokenCache ? Runnable::run : threads();
    }

    /** They end by themselves when nothing is to be done. */
    private static Executor threads() {
        var creator = new CustomizableThreadCreator("clerk-machine-token-cache-");
        creator.setDaemon(true);
        var threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), creator::createThread);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Never fails; nothing where the cache does. */
    CompletableFuture<Optional<Entry>> get(String key) {
        return call(() -> Optional.ofNullable(cache.get(key)), Optional.empty());
    }

    /** Never fails; whether the cache has taken it. */
    CompletableFuture<Boolean> put(String key, Entry entry) {
        return call(
                () -> {
                    cache.put(key, entry);
                    return true;
                },
                false);
    }

    private <T> CompletableFuture<T> call(Supplier<T> call, T otherwise) {
        if (isRecent(restsSince)) {
            return CompletableFuture.completedFuture(otherwise);
        }
        var answer = new CompletableFuture<T>();
        try {
            executor.execute(() -> answer(call, answer));
        } catch (RejectedExecutionException ex) {
            answer.completeExceptionally(ex);
        }
        return answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).exceptionally(ex -> failed(ex, otherwise));
    }

    private static <T> void answer(Supplier<T> call, CompletableFuture<T> answer) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(call.get());
        } catch (Throwable ex) {
            // Errors as well, such as a class that its serialization misses: somebody waits for the answer.
            answer.completeExceptionally(ex);
        }
    }

    /** A failure that comes at once costs nothing; the next call may be about an entry that can be read. */
    private <T> T failed(Throwable failure, T otherwise) {
        if (failure instanceof TimeoutException || failure instanceof RejectedExecutionException) {
            restsSince = System.nanoTime();
        }
        if (!isRecent(warnedAt)) {
            warnedAt = System.nanoTime();
            logger.warn("The cache of machine tokens fails, so that Clerk is asked instead: "
                    + failure.getClass().getName());
        }
        return otherwise;
    }

    private boolean isRecent(long time) {
        return System.nanoTime() - time < rest;
    }
}

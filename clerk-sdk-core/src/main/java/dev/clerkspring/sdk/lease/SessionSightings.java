package dev.clerkspring.sdk.lease;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitFailureHandler;

/** What Clerk has last said of sessions. It is asked once for all connections of a session, about a few sessions at a time. */
final class SessionSightings implements Disposable {

    private static final Log logger = LogFactory.getLog(ClerkLeases.class);

    private static final int AT_ONCE = 8;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Cache<String, Entry> entries = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final Sinks.Many<String> questions = Sinks.many().unicast().onBackpressureBuffer();

    private final AtomicBoolean failing = new AtomicBoolean();

    private final Clock clock;

    private final Disposable answers;

    SessionSightings(SessionLookup lookup, Clock clock) {
        this.clock = clock;
        this.answers = questions
                .asFlux()
                .flatMap(sessionId -> answer(lookup, sessionId), AT_ONCE)
                .subscribe();
    }

    @Nullable
    SessionSighting of(String sessionId) {
        var entry = entries.getIfPresent(sessionId);
        return entry != null ? entry.sighting : null;
    }

    /** Asks about a session, unless that is being done already or has just failed. */
    void ask(String sessionId) {
        var now = clock.instant();
        var asking = new AtomicBoolean();
        entries.asMap().compute(sessionId, (id, entry) -> {
            if (entry != null && !entry.mayAsk(now)) {
                return entry;
            }
            asking.set(true);
            return new Entry(entry != null ? entry.sighting : null, true, null);
        });
        if (asking.get()) {
            questions.emitNext(sessionId, EmitFailureHandler.busyLooping(LIMIT));
        }
    }

    private Mono<Void> answer(SessionLookup lookup, String sessionId) {
        return Mono.defer(() -> {
                    // The answer is as old as the question.
                    var asked = clock.instant();
                    return lookup.find(sessionId)
                            .map(session -> new SessionSighting(session, asked))
                            .defaultIfEmpty(new SessionSighting(null, asked));
                })
                .timeout(LIMIT)
                .doOnNext(sighting -> keep(sessionId, sighting))
                .onErrorResume(ex -> Mono.fromRunnable(() -> failed(sessionId, ex)))
                .then();
    }

    private void keep(String sessionId, SessionSighting sighting) {
        entries.put(sessionId, new Entry(sighting, false, null));
        failing.set(false);
    }

    private void failed(String sessionId, Throwable failure) {
        var now = clock.instant();
        entries.asMap().compute(sessionId, (id, entry) -> new Entry(entry != null ? entry.sighting : null, false, now));
        if (failing.compareAndSet(false, true)) {
            logger.warn("Clerk cannot be asked whether sessions are active, so that their connections go on for now: "
                    + failure.getClass().getName());
        }
    }

    @Override
    public void dispose() {
        answers.dispose();
    }

    private record Entry(
            @Nullable SessionSighting sighting,
            boolean asking,
            @Nullable Instant failedAt) {

        boolean mayAsk(Instant now) {
            return !asking
                    && (failedAt == null
                            || Duration.between(failedAt, now).abs().compareTo(PAUSE_AFTER_FAILURE) >= 0);
        }
    }
}

package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.machine.MachineTokenCache.Entry;
import dev.clerkspring.sdk.machine.MachineTokenListener.Introspected;
import dev.clerkspring.sdk.machine.MachineVerification.Verified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What Clerk says of opaque tokens: asked once, however many requests want to know, and remembered for a short time. */
final class OpaqueTokens {

    private final MachineTokenVerifier verifier;

    private final TokenIntrospector introspector;

    private final CacheAccess cache;

    private final MachineCacheSettings settings;

    private final Clock clock;

    private final MachineTokenListener listener;

    private final ConcurrentMap<String, CompletableFuture<MachineVerification>> flights = new ConcurrentHashMap<>();

    OpaqueTokens(
            MachineTokenVerifier verifier,
            TokenIntrospector introspector,
            MachineTokenCache cache,
            MachineCacheSettings settings,
            Clock clock,
            MachineTokenListener listener) {
        this.verifier = verifier;
        this.introspector = introspector;
        this.cache = new CacheAccess(cache, settings.timeout());
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
    }

    boolean canAsk(TokenType type) {
        return introspector.canAsk(type);
    }

    /** Verified or rejected; fails if Clerk cannot say, which is never remembered. */
    CompletableFuture<MachineVerification> verify(TokenType type, String token) {
        var key = introspector.cacheKey(type, token);
        var flight = new CompletableFuture<MachineVerification>();
        var other = flights.putIfAbsent(key, flight);
        if (other != null) {
            return other.copy();
        }
        // The look into the cache is part of the flight: the one before has left there what it has learnt.
        remembered(key, type)
                .thenCompose(
                        known -> known.map(CompletableFuture::completedFuture).orElseGet(() -> ask(key, type, token)))
                .whenComplete((verification, failure) -> {
                    flights.remove(key, flight);
                    if (failure == null) {
                        flight.complete(verification);
                    } else {
                        flight.completeExceptionally(failure);
                    }
                });
        return flight.copy();
    }

    private CompletableFuture<MachineVerification> ask(String key, TokenType type, String token) {
        // The answer is as old as the question.
        var asked = clock.instant();
        return introspector
                .ask(type, token)
                .thenApply(answer -> new Answer(answer, verifier.verify(type, answer, clock.instant())))
                .whenComplete((answer, failure) -> tellAsked(type, answer))
                .thenCompose(answer -> cache.put(key, entry(answer.introspection(), answer.verification(), asked))
                        .thenApply(kept -> answer.verification()));
    }

    private void tellAsked(TokenType type, @Nullable Answer answer) {
        var result = answer == null
                ? Introspected.FAILED
                : answer.verification() instanceof Verified ? Introspected.ACCEPTED : Introspected.REJECTED;
        MachineListeners.tell(listener, each -> each.onIntrospection(verifier.instance(), type, result));
    }

    private record Answer(Introspection introspection, MachineVerification verification) {}

    private Entry entry(Introspection answer, MachineVerification verification, Instant asked) {
        boolean accepted = verification instanceof Verified;
        var until = asked.plus(life(accepted));
        if (verification instanceof Verified verified) {
            var end = verified.token().expiresAt();
            until = end != null && end.isBefore(until) ? end : until;
        }
        return new Entry(answer, accepted, until);
    }

    /** What is remembered is verified again, at the time of now. */
    private CompletableFuture<Optional<MachineVerification>> remembered(String key, TokenType type) {
        return cache.get(key).thenApply(entry -> {
            var now = clock.instant();
            var usable = entry.filter(known -> isUsable(known, now));
            MachineListeners.tell(listener, each -> each.onLookup(verifier.instance(), type, usable.isPresent()));
            return usable.map(known -> verifier.verify(type, known.answer(), now));
        });
    }

    /** Nor longer than from now on: a clock that has been set back must not lengthen the life of an entry. */
    private boolean isUsable(Entry entry, Instant now) {
        return now.isBefore(entry.until()) && !entry.until().isAfter(now.plus(life(entry.accepted())));
    }

    private Duration life(boolean accepted) {
        return accepted ? settings.ttl() : settings.negativeTtl();
    }
}

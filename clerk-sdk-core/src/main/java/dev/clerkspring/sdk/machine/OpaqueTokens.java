package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.machine.MachineTokenCache.Entry;
import dev.clerkspring.sdk.machine.MachineVerification.Verified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** What Clerk says of opaque tokens: asked once, however many requests want to know, and remembered for a short time. */
final class OpaqueTokens {

    private static final Log logger = LogFactory.getLog(OpaqueTokens.class);

    private final MachineTokenVerifier verifier;

    private final TokenIntrospector introspector;

    private final MachineTokenCache cache;

    private final MachineCacheSettings settings;

    private final Clock clock;

    private final ConcurrentMap<String, CompletableFuture<MachineVerification>> flights = new ConcurrentHashMap<>();

    OpaqueTokens(
            MachineTokenVerifier verifier,
            TokenIntrospector introspector,
            MachineTokenCache cache,
            MachineCacheSettings settings,
            Clock clock) {
        this.verifier = verifier;
        this.introspector = introspector;
        this.cache = cache;
        this.settings = settings;
        this.clock = clock;
    }

    boolean canAsk(TokenType type) {
        return introspector.canAsk(type);
    }

    /** Verified or rejected; fails if Clerk cannot say, which is never remembered. */
    CompletableFuture<MachineVerification> verify(TokenType type, String token) {
        var key = introspector.cacheKey(type, token);
        var known = remembered(key, type);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        var flight = new CompletableFuture<MachineVerification>();
        var other = flights.putIfAbsent(key, flight);
        if (other != null) {
            return other.copy();
        }
        ask(key, type, token).whenComplete((verification, failure) -> {
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
        try {
            // Another flight may have landed between the look into the cache and the start of this one.
            var known = remembered(key, type);
            if (known != null) {
                return CompletableFuture.completedFuture(known);
            }
            // The answer is as old as the question.
            var asked = clock.instant();
            return introspector.ask(type, token).thenApply(answer -> {
                var verification = verifier.verify(type, answer, clock.instant());
                remember(key, answer, verification, asked);
                return verification;
            });
        } catch (RuntimeException ex) {
            return CompletableFuture.failedFuture(ex);
        }
    }

    private void remember(String key, Introspection answer, MachineVerification verification, Instant asked) {
        boolean accepted = verification instanceof Verified;
        var until = asked.plus(life(accepted));
        if (verification instanceof Verified verified) {
            var end = verified.token().expiresAt();
            until = end != null && end.isBefore(until) ? end : until;
        }
        try {
            cache.put(key, new Entry(answer, accepted, until));
        } catch (RuntimeException ex) {
            logFailure(ex);
        }
    }

    /** What is remembered is verified again, at the time of now. */
    private @Nullable MachineVerification remembered(String key, TokenType type) {
        var entry = entry(key);
        if (entry == null) {
            return null;
        }
        var now = clock.instant();
        // Nor longer than from now on: a clock that has been set back must not lengthen the life of an entry.
        boolean usable = now.isBefore(entry.until()) && !entry.until().isAfter(now.plus(life(entry.accepted())));
        return usable ? verifier.verify(type, entry.answer(), now) : null;
    }

    private @Nullable Entry entry(String key) {
        try {
            return cache.get(key);
        } catch (RuntimeException ex) {
            logFailure(ex);
            return null;
        }
    }

    private Duration life(boolean accepted) {
        return accepted ? settings.ttl() : settings.negativeTtl();
    }

    private static void logFailure(RuntimeException failure) {
        logger.warn("The cache of machine tokens fails, so that Clerk is asked each time: "
                + failure.getClass().getName());
    }
}

package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Subscribes to the keys that a decision asks for. */
final class MonoAuthenticator implements ReactiveClerkAuthenticator {

    private final RequestAuthenticator authenticator;

    private final KeySetCache keys;

    private final Clock clock;

    MonoAuthenticator(RequestAuthenticator authenticator, KeySetCache keys, Clock clock) {
        this.authenticator = authenticator;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> authenticate(RequestView request) {
        return Mono.defer(() -> decide(request)).onErrorResume(ex -> Mono.just(Failures.of(ex)));
    }

    private Mono<Outcome> decide(RequestView request) {
        var decision = authenticator.decide(request, keys.current(), clock.instant());
        if (decision instanceof NeedsKeys needed) {
            // One thread brings the keys to all who wait; the requests must not go on in turn on that one.
            return Mono.fromFuture(keys.keysFor(needed.keyId()))
                    .publishOn(Schedulers.parallel())
                    .map(newer -> Failures.settled(authenticator.decide(request, newer, clock.instant())));
        }
        return Mono.just(Failures.settled(decision));
    }
}

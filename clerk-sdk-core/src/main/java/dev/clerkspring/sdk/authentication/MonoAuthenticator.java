package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Need;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Subscribes to what a decision asks for. */
final class MonoAuthenticator implements ReactiveClerkAuthenticator {

    private final Fetcher fetcher;

    MonoAuthenticator(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Mono<Outcome> authenticate(RequestView request) {
        return Mono.defer(() -> settle(request, fetcher.first(), 0))
                .onErrorResume(ex -> Mono.just(fetcher.failed(request, Failures.of(ex))));
    }

    private Mono<Outcome> settle(RequestView request, Fetcher.Stock stock, int rounds) {
        var attempt = fetcher.attempt(request, stock);
        var decision = RequestAuthenticator.decide(attempt);
        if (decision instanceof Need need && rounds < Failures.MOST_ROUNDS) {
            // One thread brings the keys to all who wait; the requests must not go on in turn on that one.
            return fetcher.fetch(need, stock)
                    .publishOn(Schedulers.parallel())
                    .flatMap(more -> settle(request, more, rounds + 1));
        }
        return Mono.just(fetcher.settled(attempt, decision));
    }
}

package dev.clerkspring.sdk.machine;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Subscribes to what a verification asks for. */
final class MonoMachineAuthenticator implements ReactiveMachineAuthenticator {

    private final MachineFetcher fetcher;

    MonoMachineAuthenticator(MachineFetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public TokenType typeOf(String token) {
        return fetcher.verifier().typeOf(token);
    }

    @Override
    public boolean verifiesOpaque(TokenType type) {
        return fetcher.opaqueTokens().canAsk(type);
    }

    @Override
    public Mono<MachineOutcome> authenticate(String token) {
        return Mono.defer(() -> {
            var outcome = fetcher.authenticate(token);
            // One thread brings Clerk's answer to all who wait; the requests must not go on in turn on that one.
            return outcome.isDone()
                    ? Mono.fromFuture(outcome)
                    : Mono.fromFuture(outcome).publishOn(Schedulers.parallel());
        });
    }
}

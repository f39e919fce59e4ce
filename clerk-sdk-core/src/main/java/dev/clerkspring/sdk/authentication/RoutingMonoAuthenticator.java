package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Asks the instances that a request may be for, one after the other, until one signs it in. */
final class RoutingMonoAuthenticator implements ReactiveClerkAuthenticator {

    private final Routing<ReactiveClerkAuthenticator> routing;

    RoutingMonoAuthenticator(Routing<ReactiveClerkAuthenticator> routing) {
        this.routing = routing;
    }

    @Override
    public Mono<Outcome> authenticate(RequestView request) {
        return Mono.defer(() -> {
            var asked = routing.of(request);
            return asked.isEmpty() ? Mono.just(routing.nobodys()) : ask(asked, 0, null, request);
        });
    }

    private static Mono<Outcome> ask(
            List<ReactiveClerkAuthenticator> asked, int next, @Nullable Outcome before, RequestView request) {
        return asked.get(next).authenticate(request).flatMap(outcome -> {
            var best = Routing.better(before, outcome);
            boolean last = best instanceof SignedIn || next + 1 == asked.size();
            return last ? Mono.just(best) : ask(asked, next + 1, best, request);
        });
    }
}

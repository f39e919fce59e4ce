package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Asks the instances that a token may be of, one after the other, until one accepts it. */
final class RoutingMonoMachineAuthenticator implements ReactiveMachineAuthenticator {

    private final MachineRouting<ReactiveMachineAuthenticator> routing;

    RoutingMonoMachineAuthenticator(MachineRouting<ReactiveMachineAuthenticator> routing) {
        this.routing = routing;
    }

    @Override
    public TokenType typeOf(String token) {
        return routing.primary().typeOf(token);
    }

    @Override
    public boolean verifiesOpaque(TokenType type) {
        return routing.authenticators().stream().anyMatch(authenticator -> authenticator.verifiesOpaque(type));
    }

    @Override
    public Mono<MachineOutcome> authenticate(String token) {
        return Mono.defer(() -> {
            var type = typeOf(token);
            var asked = routing.of(token, some -> some.verifiesOpaque(type));
            return asked.isEmpty() ? Mono.just(routing.nobodys(type)) : ask(asked, 0, null, token);
        });
    }

    private static Mono<MachineOutcome> ask(
            List<ReactiveMachineAuthenticator> asked, int next, @Nullable MachineOutcome before, String token) {
        return asked.get(next).authenticate(token).flatMap(outcome -> {
            var best = MachineRouting.better(before, outcome);
            return best instanceof Accepted || next + 1 == asked.size()
                    ? Mono.just(best)
                    : ask(asked, next + 1, best, token);
        });
    }
}
